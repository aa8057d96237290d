package org.yuanba.roster.planning.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yuanba.roster.planning.Assignment;
import org.yuanba.roster.planning.DutySlot;
import org.yuanba.roster.planning.Pair;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.RuleSet;
import org.yuanba.roster.planning.TaskRefused;
import org.yuanba.roster.planning.Volunteer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of a duty-roster instance; what cannot be read is said in a sentence. */
final class InstanceFile {

    private static final int DAYS_OF_WEEK = 7;
    private static final int FIRST_REST_DAY = 5;
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode instance;
    private final Map<Integer, Integer> volunteerAt = new HashMap<>();
    private final Map<Integer, Integer> slotAt = new HashMap<>();

    private InstanceFile(JsonNode instance) {
        this.instance = instance;
    }

    /** The instance in this file. */
    static Instance read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new TaskRefused("roster.file.missing", file);
        }
        try {
            return new InstanceFile(JSON.readTree(Files.readString(file))).read();
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new TaskRefused("roster.file.not-json", file, at == null ? 1 : at.getLineNr());
        } catch (IOException e) {
            throw new TaskRefused("roster.file.unreadable", file);
        }
    }

    private Instance read() {
        var task = task();
        var slotIds = new int[slotAt.size()];
        slotAt.forEach((id, position) -> slotIds[position] = id);
        return new Instance(instance.path("name").asString("roster"), task, slotIds);
    }

    private PlanningTask task() {
        var slots = slots();
        var volunteers = new ArrayList<Volunteer>();
        for (var volunteer : list(instance, "volunteers")) {
            if (volunteerAt.put(number(volunteer, "id"), volunteers.size()) != null) {
                throw new TaskRefused("roster.file.twice", "volunteers", number(volunteer, "id"));
            }
            volunteers.add(volunteer(volunteer));
        }
        if (volunteers.isEmpty()) {
            throw new TaskRefused("roster.task.nobody");
        }
        var pins = pairs("pins").stream()
                .map(pin -> new Assignment(known(volunteerAt, pin.one(), "pins"), known(slotAt, pin.other(), "pins")))
                .toList();
        var apart = pairs("apart").stream()
                .map(pair ->
                        new Pair(known(volunteerAt, pair.one(), "apart"), known(volunteerAt, pair.other(), "apart")))
                .toList();
        return new PlanningTask(slots, volunteers, pins, apart, List.of(), List.of(), rules());
    }

    private List<DutySlot> slots() {
        var shifts = new ArrayList<>(list(instance, "shifts"));
        if (shifts.isEmpty()) {
            throw new TaskRefused("roster.task.no-slots");
        }
        var slots = new ArrayList<DutySlot>();
        for (var demand : list(instance, "demand")) {
            int id = number(demand, "slot");
            if (slotAt.put(id, slots.size()) != null) {
                throw new TaskRefused("roster.file.twice", "demand", id);
            }
            slots.add(slot(demand, id, shifts));
        }
        return slots;
    }

    private DutySlot slot(JsonNode demand, int id, List<JsonNode> shifts) {
        int day = id / shifts.size();
        var shift = shifts.get(id % shifts.size());
        var skills = new HashMap<String, Integer>();
        demand.path("skills").forEachEntry((skill, many) -> skills.put(skill, many.asInt()));
        return new DutySlot(
                text(shift, "id"),
                day,
                day / DAYS_OF_WEEK,
                day % DAYS_OF_WEEK + 1,
                day * DAY + minuteOf(text(shift, "start")),
                number(shift, "hours") * HOUR,
                number(demand, "need"),
                skills,
                1,
                id % shifts.size() == shifts.size() - 1,
                day % DAYS_OF_WEEK >= FIRST_REST_DAY);
    }

    private Volunteer volunteer(JsonNode volunteer) {
        var skills = new HashSet<String>();
        list(volunteer, "skills").forEach(skill -> skills.add(skill.asString()));
        Set<Integer> unavailable = new HashSet<>();
        list(volunteer, "unavailable").forEach(slot -> unavailable.add(known(slotAt, whole(slot), "unavailable")));
        var undesired = new HashMap<Integer, Integer>();
        for (var wish : list(volunteer, "undesired")) {
            undesired.put(known(slotAt, whole(wish.path(0)), "undesired"), whole(wish.path(1)));
        }
        return new Volunteer(
                String.valueOf(number(volunteer, "id")),
                skills,
                unavailable,
                undesired,
                Set.of(),
                number(volunteer, "maxPerWeek"),
                number(volunteer, "maxTotal"),
                number(volunteer, "target"),
                0);
    }

    private RuleSet rules() {
        var weights = instance.path("weights");
        return new RuleSet(
                1,
                number(instance, "minRestHours") * HOUR,
                number(instance, "maxConsecutiveDays"),
                number(instance, "weekendCap"),
                Map.of(
                        "every-seat-filled", number(weights, "missingPerson"),
                        "every-skill-there", number(weights, "missingSkill"),
                        "wishes-heard", number(weights, "undesired"),
                        "burden-shared", number(weights, "targetDeviation"),
                        "nights-shared", number(weights, "nightRange"),
                        "rest-days-spared", number(weights, "weekendExcess")));
    }

    private List<Pair> pairs(String name) {
        return list(instance, name).stream()
                .map(pair -> new Pair(whole(pair.path(0)), whole(pair.path(1))))
                .toList();
    }

    private static int known(Map<Integer, Integer> positions, int id, String where) {
        var position = positions.get(id);
        if (position == null) {
            throw new TaskRefused("roster.file.unknown", where, id);
        }
        return position;
    }

    private static List<JsonNode> list(JsonNode of, String name) {
        var list = of.path(name);
        if (!list.isArray()) {
            throw new TaskRefused("roster.file.field", name);
        }
        return List.copyOf(list.values());
    }

    private static int number(JsonNode of, String name) {
        var number = of.path(name);
        if (!number.isIntegralNumber()) {
            throw new TaskRefused("roster.file.field", name);
        }
        return number.asInt();
    }

    private static int whole(JsonNode number) {
        if (!number.isIntegralNumber()) {
            throw new TaskRefused("roster.file.number", number.toString());
        }
        return number.asInt();
    }

    private static String text(JsonNode of, String name) {
        var text = of.path(name);
        if (!text.isString()) {
            throw new TaskRefused("roster.file.field", name);
        }
        return text.asString();
    }

    private static int minuteOf(String time) {
        if (!time.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new TaskRefused("roster.file.time", time);
        }
        return Integer.parseInt(time.substring(0, 2)) * HOUR + Integer.parseInt(time.substring(3));
    }
}
