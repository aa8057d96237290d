package org.yuanba.roster.planning.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yuanba.ops.spi.Benchmark;
import org.yuanba.roster.planning.Draft;
import org.yuanba.roster.planning.PlanOptions;
import org.yuanba.roster.planning.PlanningTask;
import org.yuanba.roster.planning.solver.Planner;
import org.yuanba.roster.planning.solver.Way;

/**
 * {@code ./yuanba bench roster}: every reference instance, by everything together and beside it by fewer of the searches;
 * how far above the proven optimum after 1, 5, 15, 30 and 60 seconds, judged apart from the planner's own rules.
 */
@Component("rosterBenchmark")
class RosterBenchmark implements Benchmark {

    private static final List<String> NAMES = List.of("xs-p", "s-p", "m-p", "l-p", "xl-p", "xxl-p");
    private static final List<Way> BESIDE = List.of(Way.GREEDY, Way.CP_SAT, Way.CP_SAT_WITH_HINT);
    private static final int SECONDS = 60;

    private final Environment environment;

    RosterBenchmark(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public List<Figure> run() throws Exception {
        var folder = Path.of(environment.getProperty("yuanba.roster.instances", "../shared/data/roster"));
        if (!Files.isDirectory(folder)) {
            return List.of(new Figure("duty rosters", "not measured: the instances are not at " + folder, "", ""));
        }
        var planner = new Planner(Path.of(environment.getRequiredProperty("yuanba.data"), "solver"));
        var figures = new ArrayList<Figure>();
        for (var name : NAMES) {
            if (!Files.exists(folder.resolve(name + ".best.json"))) {
                figures.add(new Figure(name, "not measured: it is not in " + folder, "", ""));
                continue;
            }
            var reference = Reference.read(folder, name);
            var all = new Course(reference, planner, Way.ALL, SECONDS);
            var beside = new ArrayList<String>();
            for (var way : BESIDE) {
                beside.add(words(way) + " " + new Course(reference, planner, way, SECONDS).said());
            }
            figures.add(new Figure(what(reference), all.said(), asked(name), String.join("; ", beside)));
            System.err.println(figures.getLast());
            if (name.equals("l-p")) {
                figures.add(sickNote(reference.instance().task(), planner, all.draft()));
            }
        }
        return figures;
    }

    private static String what(Reference reference) {
        var task = reference.instance().task();
        return "%s, %d volunteers × %d slots, %d seats: excess per 100 seats after 1 / 5 / 15 / 30 / 60 s"
                .formatted(
                        reference.instance().name(),
                        task.volunteers().size(),
                        task.slots().size(),
                        task.seats());
    }

    private static String words(Way way) {
        return way == Way.GREEDY ? "greedy" : way == Way.CP_SAT ? "CP-SAT alone" : "CP-SAT with the greedy as hint";
    }

    private static String asked(String name) {
        return switch (name) {
            case "l-p" -> "≤ 30 / ≤ 5 / – / proven by 30 s";
            case "xl-p", "xxl-p" -> "≤ 30 / ≤ 15 / – / ≤ 3 / proven by 60 s";
            default -> "≤ 5 / ≤ 0.5 / proven by 15 s";
        };
    }

    /** The person with most shifts cannot come for the three days around her middle one. */
    private static Figure sickNote(PlanningTask task, Planner planner, Draft published) {
        var roster = published.roster();
        int ill = IntStream.range(0, task.volunteers().size())
                .boxed()
                .max(Comparator.comparingInt(who -> roster.slotsOf(who).size()))
                .orElse(0);
        var slots = roster.slotsOf(ill);
        int day = task.slots().get(slots.get(slots.size() / 2)).day();
        var lost = new HashSet<>(IntStream.range(0, task.slots().size())
                .filter(slot -> Math.abs(task.slots().get(slot).day() - day) <= 1)
                .boxed()
                .toList());
        var begun = System.nanoTime();
        var draft = planner.plan(task.without(ill, lost, roster), PlanOptions.ofSeconds(10), better -> {});
        var seconds = (System.nanoTime() - begun) / 1e9;
        var before = new HashSet<>(roster.assignments());
        before.removeAll(draft.roster().assignments());
        return new Figure(
                "l-p planned anew after a sick note of three days, process started and model built inside",
                "%s after %.2f s (%.2f s of it searching), %d assignments changed hands"
                        .formatted(draft.status(), seconds, draft.seconds(), before.size()),
                "proven under 2 s",
                "");
    }
}
