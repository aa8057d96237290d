package org.yuanba.problem.open311;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.yuanba.access.Unscoped;
import org.yuanba.problem.casework.Problem;
import org.yuanba.problem.casework.ProblemRows;
import org.yuanba.problem.intake.Report.Point;
import org.yuanba.problem.open311.Element.Items;

/** Reads problems as requests of GeoReport: nothing that names anybody, no door below a compound. */
@Component
@Unscoped("what is written here anyone may read: no names, phones or doors")
class Requests311 {

    private static final String READ = """
            select p.*, coalesce(p.ended_at, (select max(s.at) from problem_step s where s.problem = p.id and s.shown),
              p.received_at) as updated_at
            from problem p where\s""";

    private final JdbcClient jdbc;
    private final Services services;
    private final Records records;
    private final Open311Settings settings;
    private final Clock clock;

    Requests311(JdbcClient jdbc, Services services, Records records, Open311Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.services = services;
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    Answer list(MultiValueMap<String, String> asked) {
        var question = RequestQuestion.of(asked, services, clock.instant(), settings.extensions());
        var histories =
                settings.extensions() && Receiving.value(asked, "extensions").equals("true");
        return records.answer(question.ids().isEmpty() ? between(question) : named(question.ids()), histories);
    }

    Answer one(String number, MultiValueMap<String, String> asked) {
        var found = named(List.of(number));
        if (found.isEmpty()) {
            throw Open311Error.notFound("service_request_id " + Open311Settings.shortened(number) + " was not found");
        }
        return records.answer(
                found,
                settings.extensions() && Receiving.value(asked, "extensions").equals("true"));
    }

    Answer token(String token) {
        var number =
                jdbc.sql("""
                select p.number from problem p join problem_category c on c.code = p.category
                where p.id = ? and p.channel = 'OPEN311' and c.replies = 'batch'
                """).param(uuid(token)).query(String.class).optional().orElseThrow(() -> unknownToken(token));
        var one = new Element().with("service_request_id", number).with("token", token);
        return Answer.of("service_requests", new Items("request", List.of(one)));
    }

    private List<Row> named(List<String> numbers) {
        return jdbc.sql(READ + "p.number = any (:numbers) order by p.received_at desc, p.id")
                .param("numbers", numbers.toArray(String[]::new))
                .query(Requests311::row)
                .list();
    }

    private List<Row> between(RequestQuestion question) {
        var conditions = new ArrayList<String>(List.of("p.received_at >= :from", "p.received_at <= :to"));
        var parameters = new HashMap<String, Object>(
                Map.of("from", Timestamp.from(question.from()), "to", Timestamp.from(question.to())));
        if (!question.services().isEmpty()) {
            conditions.add("p.category = any (:services)");
            parameters.put("services", question.services().toArray(String[]::new));
        }
        if (question.states().size() == 1) {
            conditions.add(question.states().contains("open") ? "p.ended_at is null" : "p.ended_at is not null");
        }
        var inner = READ + String.join(" and ", conditions);
        var outer = updated(question, parameters);
        return jdbc.sql("select * from (" + inner + ") p where " + outer
                        + " order by received_at desc, id limit :most offset :skip")
                .params(parameters)
                .param("most", question.pageSize())
                .param("skip", (question.page() - 1L) * question.pageSize())
                .query(Requests311::row)
                .list();
    }

    private static String updated(RequestQuestion question, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>(List.of("true"));
        if (question.updatedFrom() != null) {
            conditions.add("updated_at >= :updatedFrom");
            parameters.put("updatedFrom", Timestamp.from(question.updatedFrom()));
        }
        if (question.updatedTo() != null) {
            conditions.add("updated_at <= :updatedTo");
            parameters.put("updatedTo", Timestamp.from(question.updatedTo()));
        }
        return String.join(" and ", conditions);
    }

    private static Row row(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        var latitude = row.getBigDecimal("latitude");
        var longitude = row.getBigDecimal("longitude");
        return new Row(
                ProblemRows.problem(row, n),
                row.getTimestamp("updated_at").toInstant(),
                latitude == null || longitude == null
                        ? null
                        : new Point(latitude.doubleValue(), longitude.doubleValue()));
    }

    private static UUID uuid(String token) {
        if (!token.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw unknownToken(token);
        }
        return UUID.fromString(token);
    }

    private static Open311Error unknownToken(String token) {
        return Open311Error.notFound("token " + Open311Settings.shortened(token) + " was not found");
    }

    /**
     * A problem as it is read here.
     *
     * @param problem the problem
     * @param updated when it was changed last, or ended
     * @param point the point that was sent, or none
     */
    record Row(Problem problem, Instant updated, @Nullable Point point) {}
}
