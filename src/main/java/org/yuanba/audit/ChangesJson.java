package org.yuanba.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.audit.AuditEntry.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes as they are stored: {@code {"field": [before, after], …}}; written by hand, for thousands at a time. */
final class ChangesJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChangesJson() {}

    static void write(Map<String, Change> changes, StringBuilder json) {
        json.append('{');
        changes.forEach((field, change) -> {
            if (json.charAt(json.length() - 1) != '{') {
                json.append(',');
            }
            quoted(field, json);
            json.append(":[");
            quoted(change.before(), json);
            json.append(',');
            quoted(change.after(), json);
            json.append(']');
        });
        json.append('}');
    }

    static List<AuditLine.FieldChange> read(String module, @Nullable String json) {
        var changes = new ArrayList<AuditLine.FieldChange>();
        if (json != null) {
            JSON.readTree(json)
                    .properties()
                    .forEach(field -> changes.add(new AuditLine.FieldChange(
                            "field." + module + "." + field.getKey(),
                            text(field.getValue().get(0)),
                            text(field.getValue().get(1)))));
        }
        return List.copyOf(changes);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }

    private static void quoted(@Nullable String text, StringBuilder json) {
        if (text == null) {
            json.append("null");
            return;
        }
        json.append('"');
        var done = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                json.append(text, done, i);
                json.append(c >= ' ' ? "\\" + c : c == 0 ? " " : "\\u%04x".formatted((int) c));
                done = i + 1;
            }
        }
        json.append(text, done, text.length()).append('"');
    }
}
