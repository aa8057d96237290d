package org.yuanba.fund.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Satisfaction;
import org.yuanba.fund.allocation.Terms;
import org.yuanba.fund.allocation.TieOrder;
import org.yuanba.fund.allocation.counting.Allocation;
import org.yuanba.fund.allocation.reading.PbFile;
import org.yuanba.ops.spi.Benchmark;

/** Counts the genuine elections of the reference set, which lies beside the checkout. */
@Component
class AllocationBenchmark implements Benchmark {

    private static final Path GENUINE = Path.of("..", "shared", "data", "pb", "instances", "pabulib");
    private static final List<Rule> AT_ONCE = List.of(Rule.GREEDY, Rule.MES, Rule.PHRAGMEN, Rule.MAX_WELFARE);

    /** What the reference program needed for the same, in seconds. */
    private static final Map<Rule, Double> REFERENCE = Map.of(
            Rule.GREEDY, 33.4, Rule.MES, 45.5, Rule.PHRAGMEN, 18.4, Rule.MAX_WELFARE, 34.3, Rule.MES_ADD1, 205.0);

    private static final int ROUNDS = 5;
    private static final String LARGEST = "Hungary_Budapest_2024.pb";

    @Override
    public String name() {
        return "allocation";
    }

    @Override
    public List<Figure> run() throws IOException {
        if (!Files.isDirectory(GENUINE)) {
            return List.of(new Figure("the elections of the reference set", "missing: " + GENUINE, "", ""));
        }
        var begun = System.nanoTime();
        var elections = read();
        var parsed = since(begun);
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("reading " + elections.size() + " files", said(parsed), "", beside(5.8, parsed)));
        figures.addAll(atOnce(elections));
        figures.addAll(growing(elections));
        return figures;
    }

    private static List<Named> read() throws IOException {
        try (var files = Files.list(GENUINE)) {
            var elections = new ArrayList<Named>();
            for (var file :
                    files.filter(f -> f.toString().endsWith(".pb")).sorted().toList()) {
                elections.add(new Named(file.getFileName().toString(), PbFile.read(file)));
            }
            return elections;
        }
    }

    private static List<Figure> atOnce(List<Named> elections) {
        var rounds = new ArrayList<Round>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round(elections));
        }
        var figures = new ArrayList<Figure>();
        for (var rule : AT_ONCE) {
            double taken = median(rounds, round -> round.sums().getOrDefault(rule, 0.0));
            var counts = rule == Rule.PHRAGMEN ? "" : ", two satisfactions each";
            figures.add(new Figure(rule.code() + counts, said(taken), "", beside(reference(rule), taken)));
        }
        double all = median(rounds, Round::total);
        figures.add(new Figure("rules that count once, in total", said(all), "under 1.3 s", beside(131.6, all)));
        double first = rounds.getFirst().total();
        figures.add(new Figure("the same the first time, not warm", said(first), "", beside(131.6, first)));
        figures.add(new Figure("slowest single count of these", said(median(rounds, Round::slowest)), "under 5 s", ""));
        return figures;
    }

    private static Round round(List<Named> elections) {
        var sums = new EnumMap<Rule, Double>(Rule.class);
        double slowest = 0;
        for (var rule : AT_ONCE) {
            for (var one : elections) {
                var two = two(one.election());
                for (var satisfaction : rule == Rule.PHRAGMEN ? two.subList(0, 1) : two) {
                    double taken = count(one.election(), rule, satisfaction);
                    sums.merge(rule, taken, Double::sum);
                    slowest = Math.max(slowest, taken);
                }
            }
        }
        return new Round(sums, slowest);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }

    private static List<Figure> growing(List<Named> elections) {
        double sum = 0;
        double slowest = 0;
        double largest = 0;
        var slowestName = "";
        for (var one : elections) {
            double taken =
                    count(one.election(), Rule.MES_ADD1, two(one.election()).getFirst());
            if (one.name().equals(LARGEST)) {
                largest = taken;
            } else {
                sum += taken;
            }
            if (taken > slowest) {
                slowest = taken;
                slowestName = one.name();
            }
        }
        return List.of(
                new Figure(
                        "mes_add1, first satisfaction, without " + LARGEST,
                        said(sum),
                        "under 10 s",
                        beside(reference(Rule.MES_ADD1), sum)),
                new Figure("mes_add1 of " + LARGEST, said(largest), "under 5 s", "reference unfinished at 150 s"),
                new Figure("slowest single mes_add1", said(slowest), "under 5 s", slowestName));
    }

    private static double count(Election election, Rule rule, Satisfaction satisfaction) {
        var terms = new Terms(rule, satisfaction, TieOrder.LEXICO, Terms.usualIncrement(election), true);
        var begun = System.nanoTime();
        new Allocation(election).by(terms);
        return since(begun);
    }

    private static List<Satisfaction> two(Election election) {
        return switch (election.kind()) {
            case APPROVAL -> List.of(Satisfaction.COST, Satisfaction.CARD);
            case CUMULATIVE, MARKS -> List.of(Satisfaction.POINTS, Satisfaction.COST_POINTS);
            case ORDINAL -> List.of(Satisfaction.BORDA, Satisfaction.COST_PLACES);
        };
    }

    private static double reference(Rule rule) {
        return REFERENCE.getOrDefault(rule, 0.0);
    }

    private static String beside(double reference, double taken) {
        return String.format(
                Locale.ROOT, "reference %.1f s, timed elsewhere: %.0f times", reference, reference / taken);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String said(double seconds) {
        return String.format(Locale.ROOT, "%.2f s", seconds);
    }

    private record Round(Map<Rule, Double> sums, double slowest) {

        double total() {
            return sums.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    private record Named(String name, Election election) {}
}
