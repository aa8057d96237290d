package org.yuanba.fund.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.fund.trace.SpendingStory;
import org.yuanba.fund.trace.Story;
import org.yuanba.shared.PlaceKey;

/**
 * Finds payments that stand out. Acceptance and notice are asked of payments that were prepared here or belong to a
 * project; of others nothing is known, and they are counted apart.
 */
@Component
public class Reviewing {

    private static final String COLUMNS =
            " p.id, p.place, p.happened_on, p.fund_name, p.payee_name, p.purpose, p.net from paid p ";

    private static final String PAID = """
            with paid as (
              select m.id, s.place, m.happened_on, s.name as fund_name, t.name as payee_name, m.purpose, m.source, m.target,
                m.source_kind, o.id as prepared, o.accepted_on, o.notice_first, o.notice_last,
                m.amount - coalesce((select sum(u.amount) from fund_movement u where u.undoes = m.id), 0) as net
              from fund_movement m join fund_account s on s.id = m.source join fund_account t on t.id = m.target
                left join fund_order o on o.movement = m.id
              where m.kind = 'PAYMENT' and %s)
            """;

    private final JdbcClient jdbc;
    private final Thresholds thresholds;
    private final ObjectProvider<SpendingStory> stories;

    Reviewing(JdbcClient jdbc, Thresholds thresholds, ObjectProvider<SpendingStory> stories) {
        this.jdbc = jdbc;
        this.thresholds = thresholds;
        this.stories = stories;
    }

    /** The payments that stand out for this reason, newest first, at most so many. */
    public List<StandsOut> of(Concern concern, int most, Scope scope) {
        return switch (concern) {
            case BEFORE_ACCEPTANCE, NO_OBJECTION_PERIOD -> papers(concern, most, scope);
            case SPLIT -> windows(concern, """
                    select id from (select id, net, count(*) over w as together, sum(net) over w as sum
                      from (select * from paid where net between 1 and :least - 1) small
                      window w as (partition by place, target order by happened_on
                        range between (:days || ' days')::interval preceding and current row)) x
                    where together > 1 and sum >= :least""", "split_days", most, scope);
            case SAME_PAYEE -> windows(concern, """
                    select id from (select id, :least::bigint as unused, count(*) over (partition by place, target
                      order by happened_on range between (:days || ' days')::interval preceding and current row) as together
                      from paid where net > 0) x where together > 1""", "same_payee_days", most, scope);
        };
    }

    private List<StandsOut> windows(Concern concern, String ids, String days, int most, Scope scope) {
        var visible = scope.on("s.place");
        return jdbc.sql(PAID.formatted(visible.sql()) + "select" + COLUMNS + "where p.id in (" + ids
                        + ") order by p.happened_on desc, p.id desc limit :most")
                .param("least", thresholds.of("split_fen"))
                .param("days", thresholds.of(days))
                .param("most", most)
                .params(visible.parameters())
                .query((row, n) -> standsOut(concern, row))
                .list();
    }

    private List<StandsOut> papers(Concern concern, int most, Scope scope) {
        var visible = scope.on("s.place");
        var found = jdbc.sql(PAID.formatted(visible.sql()) + """
                select p.source, p.source_kind, p.accepted_on, p.notice_first, p.notice_last,\s""" + COLUMNS + """
                where p.net > 0 and (p.prepared is not null or p.source_kind = 'COMMITMENT')
                order by p.happened_on desc, p.id desc
                """)
                .params(visible.parameters())
                .query((row, n) -> Judged.of(concern, row))
                .list();
        var told = stories(found);
        return found.stream()
                .filter(one -> one.isOpen(told.get(one.source()), thresholds.of("objection_days")))
                .map(Judged::payment)
                .limit(most)
                .toList();
    }

    private Map<FundAccountId, Story> stories(List<Judged> found) {
        var commitments = found.stream()
                .filter(Judged::isPromised)
                .map(Judged::source)
                .distinct()
                .toList();
        return stories.orderedStream()
                .flatMap(one -> one.of(commitments).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    /** How many payments have no papers here at all: nothing is known of their notice and acceptance. */
    public long withoutPapers(Scope scope) {
        var visible = scope.on("s.place");
        return jdbc.sql(PAID.formatted(visible.sql())
                        + "select count(*) from paid where net > 0 and prepared is null and source_kind = 'FUND'")
                .params(visible.parameters())
                .query(Long.class)
                .single();
    }

    static StandsOut standsOut(Concern concern, ResultSet row) throws SQLException {
        return new StandsOut(
                concern,
                new MovementId(row.getObject("id", UUID.class)),
                new PlaceKey(row.getString("place")),
                row.getObject("happened_on", LocalDate.class),
                row.getString("fund_name"),
                row.getString("payee_name"),
                Purpose.valueOf(row.getString("purpose")),
                row.getLong("net"));
    }
}
