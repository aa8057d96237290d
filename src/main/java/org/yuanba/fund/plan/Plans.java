package org.yuanba.fund.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.books.Yuan;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** How much of the public pockets each compound is to have in a year, and how much came. */
@Component
public class Plans {

    private static final int LONGEST = 200;

    /** What came from public pockets into a compound {@code p} in a year, less what was taken back. */
    private static final String CAME = """
            coalesce((
              select sum(case when m.target = a.id then m.amount else - m.amount end)
              from fund_account a join fund_movement m on a.id in (m.source, m.target)
                and extract(year from m.happened_on) = :year and (m.target = a.id and m.kind = 'ALLOCATION'
                  or m.target = a.id and m.kind = 'COMMITTING' and m.source not in (select id from fund_account where place = p.key)
                  or m.source = a.id and m.kind in ('RELEASE', 'REVERSAL') and m.target not in
                    (select id from fund_account where place = p.key and kind <> 'EXTERNAL'))
              where a.place = p.key and a.kind <> 'EXTERNAL' and a.nature in ('FISCAL_SPECIAL', 'COMMUNITY_GUARANTEE',
                'COMMUNITY_INCENTIVE', 'PARTY_BUILDING_BUDGET', 'PARTY_DUES')), 0)::bigint""";

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    Plans(JdbcClient jdbc, AuditTrail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
    }

    /** The compounds in the scope with their plans of a year, by key; the first so many. */
    public List<PlanLine> of(int year, int most, Scope scope) {
        var visible = scope.on("p.key");
        return jdbc.sql("""
                select p.key, p.name, coalesce(f.amount, 0) as planned, coalesce(f.version, -1) as version, %s as came
                from place p left join fund_plan f on f.place = p.key and f.year = :year
                where p.level = 'compound' and p.ended_on is null and %s order by p.key limit :most
                """.formatted(CAME, visible.sql()))
                .param("year", year)
                .param("most", most)
                .params(visible.parameters())
                .query((row, n) -> new PlanLine(
                        new PlaceKey(row.getString("key")),
                        row.getString("name"),
                        row.getLong("planned"),
                        row.getLong("came"),
                        row.getInt("version")))
                .list();
    }

    /** Of each of these compounds that has a plan for the year: how much of it came, never more than was planned, and the plan. */
    @Unscoped("what the figures module adds up; it asks who may see it")
    public Map<PlaceKey, long[]> fulfilled(String[] compounds, int year) {
        var fulfilled = new HashMap<PlaceKey, long[]>();
        jdbc.sql("""
                select p.key, f.amount, greatest(0, least(f.amount, %s)) from place p
                join fund_plan f on f.place = p.key and f.year = :year where p.key = any (:compounds)
                """.formatted(CAME))
                .param("year", year)
                .param("compounds", compounds)
                .query(row -> {
                    fulfilled.put(new PlaceKey(row.getString(1)), new long[] {row.getLong(3), row.getLong(2)});
                });
        return fulfilled;
    }

    /** Sets the plan of a compound for a year. */
    @Transactional
    public void set(PlaceKey compound, int year, Money amount, String decided, int version, Scope scope, Actor by) {
        scope.require(compound);
        LedgerRefused.when(compound.level() != PlaceLevel.COMPOUND, "place", "fund.refused.plan-place");
        LedgerRefused.when(decided.isBlank() || decided.length() > LONGEST, "decided", "fund.refused.plan-decided");
        var changed = jdbc.sql("""
                insert into fund_plan (place, year, amount, decided) values (:place, :year, :amount, :decided)
                on conflict (place, year) do update set amount = excluded.amount, decided = excluded.decided,
                  version = fund_plan.version + 1 where fund_plan.version = :version
                """)
                .params(Map.of(
                        "place", compound.value(),
                        "year", year,
                        "amount", amount.fen(),
                        "decided", decided.strip(),
                        "version", version))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("plan changed meanwhile");
        }
        trail.record(AuditEntry.of(by, "fund.plan-set", compound, null, year + " " + Yuan.said(amount) + " 元")
                .with("decision", null, decided.strip()));
        events.publishEvent(new MeasuresChanged(List.of(compound)));
    }
}
