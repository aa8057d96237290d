package org.yuanba.fund.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** The rules of matching, and what each says today. Nothing is paid by them: a person records the allocation. */
@Component
public class MatchingRules {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST = 200;
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    MatchingRules(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** The rules that hold at a place: its own and those of the places above. */
    @Unscoped("rules are public")
    public List<MatchingRule> at(PlaceKey place) {
        return jdbc.sql("""
                select id, place, name, matched, matches, each, most, first_day, last_day, decided from fund_matching_rule
                where place = any (?) and ended_at is null order by place, first_day, id
                """)
                .params(List.of(
                        (Object) place.path().stream().map(PlaceKey::value).toArray(String[]::new)))
                .query((row, n) -> new MatchingRule(
                        row.getObject("id", java.util.UUID.class),
                        new PlaceKey(row.getString("place")),
                        row.getString("name"),
                        FundNature.valueOf(row.getString("matched")),
                        row.getInt("matches"),
                        row.getInt("each"),
                        row.getLong("most"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("decided")))
                .list();
    }

    /** What a rule says for the compounds of the scope where anything was given this year. */
    public List<MatchLine> says(MatchingRule rule, Scope scope) {
        var visible = scope.on("a.place");
        var year = LocalDate.now(clock.withZone(Dates.ZONE)).getYear();
        return jdbc.sql("""
                select a.place, p.name, sum(case when m.target = a.id then m.amount else - m.amount end)::bigint as given
                from fund_account a join place p on p.key = a.place and p.level = 'compound'
                  join fund_movement m on m.target = a.id and m.kind = 'CONTRIBUTION'
                    or m.source = a.id and m.kind = 'REVERSAL' and m.target_kind = 'EXTERNAL'
                where a.kind = 'FUND' and a.nature = :nature and extract(year from m.happened_on) = :year
                  and m.happened_on >= :first and (:last::date is null or m.happened_on <= :last) and %s
                group by a.place, p.name order by a.place limit :most
                """.formatted(visible.sql()))
                .param("nature", rule.matched().name())
                .param("year", year)
                .param("first", rule.firstDay())
                .param("last", rule.lastDay())
                .param("most", MOST)
                .params(visible.parameters())
                .query((row, n) -> new MatchLine(
                        new PlaceKey(row.getString("place")),
                        row.getString("name"),
                        row.getLong("given"),
                        rule.follows(row.getLong("given"))))
                .list();
    }

    /** Writes a rule down. */
    @Transactional
    public void add(MatchingRule rule, Scope scope, Actor by) {
        scope.require(rule.place());
        LedgerRefused.when(rule.name().isBlank() || rule.name().length() > LONGEST_NAME, "name", "fund.refused.name");
        LedgerRefused.when(
                rule.decided().isBlank() || rule.decided().length() > LONGEST, "decided", "fund.refused.plan-decided");
        LedgerRefused.when(
                rule.matches() < 1 || rule.matches() > 100 || rule.each() < 1 || rule.each() > 100,
                "gives",
                "fund.refused.matches");
        LedgerRefused.when(
                rule.matched() != FundNature.RESIDENT_CONTRIBUTION && rule.matched() != FundNature.PARTNER_CONTRIBUTION,
                "matched",
                "fund.refused.matched");
        jdbc.sql("""
                insert into fund_matching_rule (id, place, name, matched, matches, each, most, first_day, last_day, decided, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        rule.id(),
                        rule.place().value(),
                        rule.name().strip(),
                        rule.matched().name(),
                        rule.matches(),
                        rule.each(),
                        rule.most(),
                        rule.firstDay(),
                        rule.lastDay(),
                        rule.decided().strip(),
                        by.account().value()))
                .update();
        trail.record(AuditEntry.of(by, "fund.matching-set", rule.place(), rule.id(), rule.name()));
    }
}
