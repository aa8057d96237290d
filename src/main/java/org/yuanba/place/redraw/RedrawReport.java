package org.yuanba.place.redraw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yuanba.place.division.EnglishSentences;
import org.yuanba.place.redraw.RedrawPlan.Kind;
import org.yuanba.place.redraw.RedrawPlan.Line;
import org.yuanba.place.redraw.RedrawPlan.Problem;
import tools.jackson.databind.json.JsonMapper;

/** A plan as the command line tells it. */
final class RedrawReport {

    private final RedrawPlan plan;

    RedrawReport(RedrawPlan plan) {
        this.plan = plan;
    }

    static String said(Problem problem) {
        return EnglishSentences.of(problem.messageKey(), problem.arguments());
    }

    String text() {
        var text = new StringBuilder();
        for (var kind : Kind.values()) {
            var lines = plan.lines(kind);
            if (!lines.isEmpty()) {
                text.append(word(kind)).append(" (").append(lines.size()).append(")\n");
                lines.forEach(line -> text.append("  ").append(said(line)).append('\n'));
            }
        }
        text.append("unchanged ")
                .append(plan.unchanged())
                .append(", with another key because a place above has one ")
                .append(plan.following())
                .append(", compounds with another key ")
                .append(plan.compounds())
                .append('\n');
        if (!plan.problems().isEmpty()) {
            text.append("in the way (").append(plan.problems().size()).append(")\n");
            plan.problems()
                    .forEach(problem -> text.append("  ").append(said(problem)).append('\n'));
        }
        return text.toString();
    }

    private static String said(Line line) {
        var keys = line.before() == null || line.after().equals(line.before())
                ? line.after().value()
                : line.before() + " -> " + line.after();
        var compounds = line.compounds() == 0 ? "" : ", compounds " + line.compounds();
        return keys
                + switch (line.kind()) {
                    case ADDED -> "  " + line.name() + " in " + line.to();
                    case RENAMED -> "  " + line.name() + ", now " + line.to();
                    case MOVED -> "  " + line.name() + ", under " + line.to() + compounds;
                    case MERGED -> "  " + line.name() + ", into " + line.to() + compounds;
                    case ENDED -> "  " + line.name() + compounds;
                };
    }

    String json(JsonMapper mapper) {
        var report = new LinkedHashMap<String, Object>();
        for (var kind : Kind.values()) {
            report.put(
                    word(kind),
                    plan.lines(kind).stream().map(RedrawReport::fields).toList());
        }
        report.put("unchanged", plan.unchanged());
        report.put("following", plan.following());
        report.put("compounds", plan.compounds());
        report.put("problems", problems());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private List<Map<String, Object>> problems() {
        return plan.problems().stream()
                .map(problem -> Map.of("kind", problem.kind(), "sentence", (Object) said(problem)))
                .collect(Collectors.toList());
    }

    private static Map<String, Object> fields(Line line) {
        var fields = new LinkedHashMap<String, Object>();
        if (line.before() != null) {
            fields.put("before", line.before().value());
        }
        fields.put("after", line.after().value());
        fields.put("name", line.name());
        fields.put("to", line.to());
        fields.put("compounds", line.compounds());
        return fields;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
