package org.yuanba.fund.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.allocation.Outcome;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Satisfaction;
import org.yuanba.fund.allocation.Terms;
import org.yuanba.fund.allocation.TieOrder;
import org.yuanba.fund.allocation.counting.Allocation;
import org.yuanba.fund.allocation.reading.PbFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outcomes as a list says they are, beside those counted here.
 *
 * @param checked how many results of the list were computed
 * @param different one sentence for each that differs
 * @param missing elections of the list that are not beside it
 */
record ExpectedResults(int checked, List<String> different, List<String> missing) {

    private static final String BOTH = "both";

    /** Computes every result of a list, in every order of ties it holds for; elections lie in {@code instances} beside it. */
    static ExpectedResults check(Path list, JsonMapper json) throws IOException {
        var different = new ArrayList<String>();
        var missing = new ArrayList<String>();
        int checked = 0;
        for (var instance :
                json.readTree(Files.readString(list)).path("instances").properties()) {
            var file = list.resolveSibling("instances").resolve(instance.getKey());
            if (Files.isReadable(file)) {
                var election = PbFile.read(file);
                var allocation = new Allocation(election);
                for (var result : instance.getValue().path("results")) {
                    checked++;
                    differences(election, allocation, result)
                            .forEach(difference -> different.add(instance.getKey() + " " + difference));
                }
            } else {
                missing.add(instance.getKey());
            }
        }
        return new ExpectedResults(checked, List.copyOf(different), List.copyOf(missing));
    }

    private static List<String> differences(Election election, Allocation allocation, JsonNode result) {
        var different = new ArrayList<String>();
        var tie = text(result, "tie");
        var orders = tie.equals(BOTH)
                ? List.of(TieOrder.LEXICO, TieOrder.CHEAP_POPULAR)
                : List.of(TieOrder.of(tie).orElse(TieOrder.LEXICO));
        for (var order : orders) {
            var rule = Rule.of(text(result, "rule")).orElseThrow();
            var satisfaction = Satisfaction.of(text(result, "sat")).orElse(Satisfaction.CARD);
            var increment = text(result, "increment");
            var terms = new Terms(
                    rule, satisfaction, order, increment.isEmpty() ? BigDecimal.ONE : new BigDecimal(increment), true);
            var wrong = wrong(election, allocation.by(terms), result);
            if (!wrong.isEmpty()) {
                different.add("%s %s %s: other %s"
                        .formatted(rule.code(), text(result, "sat"), order.code(), String.join(", ", wrong)));
            }
        }
        return different;
    }

    private static List<String> wrong(Election election, Outcome outcome, JsonNode result) {
        var wrong = new ArrayList<String>();
        var order = outcome.order().stream()
                .map(p -> election.projects().get(p).id())
                .toList();
        boolean mayDiffer = result.has("unique") && !result.path("unique").asBoolean();
        note(wrong, "winners", mayDiffer || new HashSet<>(order).equals(new HashSet<>(texts(result, "winners"))));
        note(wrong, "order", !result.has("order") || order.equals(texts(result, "order")));
        note(wrong, "cost", Fraction.of(outcome.cost()).equals(fraction(text(result, "cost"))));
        outcome.welfare().ifPresent(welfare -> {
            note(wrong, "welfare", Fraction.of(welfare.sum()).equals(fraction(text(result, "welfare"))));
            note(wrong, "unique", welfare.unique() == result.path("unique").asBoolean());
        });
        outcome.shares().ifPresent(growth -> {
            note(wrong, "iterations", growth.runs() == result.path("iterations").asInt());
            note(
                    wrong,
                    "stop",
                    !result.has("stop")
                            || growth.stop().name().toLowerCase(Locale.ROOT).equals(text(result, "stop")));
        });
        return wrong;
    }

    private static void note(List<String> wrong, String what, boolean holds) {
        if (!holds) {
            wrong.add(what);
        }
    }

    private static Fraction fraction(String text) {
        int bar = text.indexOf('/');
        return bar < 0
                ? Fraction.of(new BigDecimal(text))
                : new Fraction(new BigInteger(text.substring(0, bar)), new BigInteger(text.substring(bar + 1)));
    }

    private static List<String> texts(JsonNode node, String name) {
        var texts = new ArrayList<String>();
        node.path(name).forEach(one -> texts.add(one.asString()));
        return texts;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
