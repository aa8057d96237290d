package org.yuanba.problem.open311;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.problem.ProblemState;
import org.yuanba.problem.casework.Problems;
import org.yuanba.problem.casework.Step;
import org.yuanba.problem.handling.Noting;
import org.yuanba.problem.keys.ApiKeys;
import org.yuanba.problem.open311.Element.Items;

/** The extension for updates: what was done between two moments, and what another system did, each told once. */
@Component("open311Updates")
@Unscoped("what is read here anyone may read; what is written a key allows")
class Updates {

    private static final int LONGEST = 1_000;
    private static final Set<String> STATES = Set.of(
            "open",
            "closed",
            "investigating",
            "in_progress",
            "planned",
            "action_scheduled",
            "for_triage",
            "fixed",
            "no_further_action",
            "not_councils_responsibility",
            "duplicate",
            "internal_referral",
            "cancelled");

    private final JdbcClient jdbc;
    private final ApiKeys keys;
    private final Problems problems;
    private final Noting noting;
    private final Records.Said said;
    private final Clock clock;

    Updates(JdbcClient jdbc, ApiKeys keys, Problems problems, Noting noting, Records.Said said, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.problems = problems;
        this.noting = noting;
        this.said = said;
        this.clock = clock;
    }

    Answer list(MultiValueMap<String, String> asked) {
        var start = RequestQuestion.moment(asked, "start_date");
        var end = RequestQuestion.moment(asked, "end_date");
        var now = clock.instant();
        var to = end == null ? now : end;
        var from = start == null ? to.minus(java.time.Duration.ofDays(1)) : start;
        var found = jdbc.sql("""
                select s.*, s.id as step, p.number, p.state from problem_step s join problem p on p.id = s.problem
                where s.shown and s.at >= ? and s.at <= ? order by s.at, s.id limit 1000
                """)
                .params(Timestamp.from(from), Timestamp.from(to))
                .query((row, n) -> {
                    var step = Step.read(row, n);
                    var state = ProblemState.valueOf(row.getString("state"));
                    return new Element()
                            .with("update_id", row.getString("step"))
                            .with("service_request_id", row.getString("number"))
                            .with("status", state.isOpen() ? "open" : "closed")
                            .with("updated_datetime", Records.moment(step.at()))
                            .with("description", said.of(step))
                            .with("media_url", null);
                })
                .list();
        return Answer.of("service_request_updates", new Items("request_update", found));
    }

    @Transactional
    Answer take(MultiValueMap<String, String> sent) {
        var key = keys.use(Receiving.value(sent, "api_key"));
        for (var needed : List.of("service_request_id", "update_id", "status", "updated_datetime", "description")) {
            if (Receiving.value(sent, needed).isEmpty()) {
                throw Open311Error.bad(needed + " was not provided");
            }
        }
        var description = Receiving.value(sent, "description");
        if (!STATES.contains(Receiving.value(sent, "status")) || description.length() > LONGEST) {
            throw Open311Error.bad("status or description is not valid");
        }
        RequestQuestion.moment(sent, "updated_datetime");
        var number = Receiving.value(sent, "service_request_id");
        var problem = problems.numbered(number, Scope.ofPublicPlace(key.place()))
                .orElseThrow(() -> Open311Error.notFound(
                        "service_request_id " + Open311Settings.shortened(number) + " was not found"));
        var update = Receiving.value(sent, "update_id");
        var isNew = update.length() <= 100
                && jdbc.sql("""
                        insert into problem_update (api_key, update_id, problem, at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                                .params(key.id(), update, problem.id().value(), Timestamp.from(clock.instant()))
                                .update()
                        > 0;
        if (!isNew) {
            throw Open311Error.bad("update_id " + Open311Settings.shortened(update) + " was taken before");
        }
        noting.fromOutside(problem.id(), description);
        return Answer.of(
                "service_request_updates",
                new Items("request_update", List.of(new Element().with("update_id", update))));
    }
}
