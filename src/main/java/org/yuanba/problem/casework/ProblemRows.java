package org.yuanba.problem.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonId;
import org.yuanba.problem.Channel;
import org.yuanba.problem.ProblemId;
import org.yuanba.problem.ProblemState;
import org.yuanba.shared.PlaceKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of problems as they are read. */
public final class ProblemRows {

    private static final JsonMapper JSON = new JsonMapper();

    private ProblemRows() {}

    /** The problem of a whole row. */
    public static Problem problem(ResultSet row, int n) throws SQLException {
        var merged = row.getObject("merged_into", UUID.class);
        return new Problem(
                new ProblemId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new PlaceKey(row.getString("place")),
                matter(row),
                arrival(row),
                new Problem.Holder(new PlaceKey(row.getString("holder")), row.getString("holder_unit")),
                offer(row),
                new Problem.Term(
                        row.getInt("days"),
                        row.getObject("first_due_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("paused_on", LocalDate.class)),
                outcome(row),
                ProblemState.valueOf(row.getString("state")),
                row.getInt("reopened"),
                merged == null ? null : new ProblemId(merged),
                row.getInt("version"));
    }

    private static Problem.Matter matter(ResultSet row) throws SQLException {
        return new Problem.Matter(
                row.getString("category"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("words"),
                row.getBytes("sealed_words") != null,
                row.getString("public_words"),
                Spot.valueOf(row.getString("spot")),
                row.getString("at_where"),
                answers(row.getString("answers")),
                row.getString("photos_agreed"));
    }

    private static Problem.Arrival arrival(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new Problem.Arrival(
                Channel.valueOf(row.getString("channel")),
                row.getTimestamp("received_at").toInstant(),
                row.getObject("received_on", LocalDate.class),
                row.getString("helped_by"),
                row.getString("agreed_how"),
                row.getString("outside_number"),
                row.getBytes("sealed_contact") != null,
                person == null ? null : new PersonId(person));
    }

    private static Problem.@Nullable Offer offer(ResultSet row) throws SQLException {
        var kind = row.getString("offered");
        return kind == null
                ? null
                : new Problem.Offer(
                        Problem.Offer.Kind.valueOf(kind),
                        new Problem.Holder(new PlaceKey(row.getString("offered_to")), row.getString("offered_unit")));
    }

    private static Problem.Outcome outcome(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Problem.Outcome(
                row.getObject("answered_on", LocalDate.class),
                row.getString("answer"),
                row.getObject("in_time", Boolean.class),
                row.getObject("called_back_on", LocalDate.class),
                row.getString("reason"),
                row.getString("who_can"),
                row.getObject("solved", Boolean.class),
                row.getObject("satisfied", Boolean.class),
                ended == null ? null : ended.toInstant());
    }

    static Map<String, List<String>> answers(String json) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (var entry : JSON.readTree(json).properties()) {
            var values = new ArrayList<String>();
            entry.getValue().valueStream().map(JsonNode::asString).forEach(values::add);
            answers.put(entry.getKey(), values);
        }
        return answers;
    }

    /** Answers as they are stored. */
    public static String json(Map<String, List<String>> answers) {
        return answers.isEmpty() ? "{}" : JSON.writeValueAsString(answers);
    }
}
