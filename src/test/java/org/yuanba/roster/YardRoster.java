package org.yuanba.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.person.PersonEntering;
import org.yuanba.person.PersonId;
import org.yuanba.roster.book.Post;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Rosters;
import org.yuanba.roster.book.Shift;
import org.yuanba.roster.book.Shifts;
import org.yuanba.roster.setup.Availability;
import org.yuanba.roster.setup.RosterSettingUp;
import org.yuanba.roster.setup.Telling;
import org.yuanba.shared.PlaceKey;

/** Yards with rosters for tests, told step by step. */
@TestComponent
public class YardRoster {

    public static final PlaceKey COMMUNITY = new PlaceKey("510114008017");
    public static final Scope NEAR = Scope.ofPublicPlace(COMMUNITY);
    private static final List<String> NAMES =
            List.of("王师傅", "李孃孃", "陈老师", "周大爷", "何师傅", "唐孃孃", "罗师傅", "谢阿姨", "彭老师", "吴阿姨", "邓师傅", "廖老师");

    private final JdbcClient jdbc;
    private final RosterSettingUp settingUp;
    private final Telling telling;
    private final Rosters rosters;
    private final Shifts shifts;
    private final PersonEntering persons;

    YardRoster(
            JdbcClient jdbc,
            RosterSettingUp settingUp,
            Telling telling,
            Rosters rosters,
            Shifts shifts,
            PersonEntering persons) {
        this.jdbc = jdbc;
        this.settingUp = settingUp;
        this.telling = telling;
        this.rosters = rosters;
        this.shifts = shifts;
        this.persons = persons;
    }

    public PlaceKey yard(String name) {
        return TestYards.open(jdbc, COMMUNITY, name);
    }

    /** One gate with a morning and an afternoon, every day, one person each. */
    public Roster gate(PlaceKey yard, LocalDate first, int weeks) {
        var id = settingUp.begin(yard, first, weeks, NEAR, Actor.system());
        settingUp.add(id, "大门", false, shift("上午", 8, 4 * 60, Set.of(1, 2, 3, 4, 5, 6, 7)), NEAR);
        settingUp.add(id, "大门", false, shift("下午", 14, 4 * 60, Set.of(1, 2, 3, 4, 5, 6, 7)), NEAR);
        return again(new Roster(id, yard, first, weeks, RosterState.ASKING, id.value(), null, null, null, null, 0));
    }

    public Shift shift(String name, int hour, int minutes, Set<Integer> weekdays) {
        var post = new Post(new UUID(0, 0), "大门", false);
        return new Shift(
                new UUID(0, 0), post, name, LocalTime.of(hour, 0), minutes, weekdays, true, hour >= 20, 1, Set.of());
    }

    public Roster again(Roster roster) {
        return rosters.find(roster.id(), NEAR).orElseThrow();
    }

    /** So many people, each of whom can come at any time. */
    public List<UUID> people(Roster roster, int many) {
        return java.util.stream.IntStream.range(0, many)
                .mapToObj(i -> joined(roster, person(NAMES.get(i % NAMES.size()))))
                .toList();
    }

    public PersonId person(String called) {
        return persons.enter(COMMUNITY, called, "", "", NEAR, Actor.system());
    }

    public UUID joined(Roster roster, PersonId person) {
        var keeper = telling.join(roster, person);
        tells(roster, keeper, any(roster));
        return keeper;
    }

    public void tells(Roster roster, UUID keeper, Availability said) {
        telling.tell(roster, keeper, null, said, "PAPER", Actor.system());
    }

    public Availability any(Roster roster) {
        Map<String, String> said = new HashMap<>();
        shifts.shifts(roster.id())
                .forEach(shift -> java.util.stream.IntStream.rangeClosed(1, 7)
                        .forEach(weekday -> said.put(shift.id() + "/" + weekday, "CAN")));
        return new Availability(said, Set.of(), 7, null, Set.of(), false, false, "");
    }
}
