package org.yuanba.organisation.coverage;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.organisation.rule.Rule.Code;
import org.yuanba.organisation.rule.Rules;
import org.yuanba.shared.PageOf;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** The compounds of a place by how they are covered, in the order of keys: a list to act on, never a ranking. */
@Repository
public class CompoundsByCover {

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Clock clock;

    CompoundsByCover(JdbcClient jdbc, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
    }

    /** Which compounds are wanted. */
    public enum Wanted {
        /** By an organisation of its own. */
        OWN(Cover.OWN.ordinal(), Cover.OWN.ordinal(), null),
        /** By a joint branch. */
        JOINT(Cover.JOINT.ordinal(), Cover.JOINT.ordinal(), null),
        /** By a functional branch. */
        FUNCTIONAL(Cover.FUNCTIONAL.ordinal(), Cover.FUNCTIONAL.ordinal(), null),
        /** By a group alone. */
        GROUP(Cover.GROUP.ordinal(), Cover.GROUP.ordinal(), null),
        /** By nobody. */
        NONE(Cover.NONE.ordinal(), Cover.NONE.ordinal(), null),
        /** In one of the ways that count. */
        COVERED(Cover.OWN.ordinal(), Cover.FUNCTIONAL.ordinal(), null),
        /** By one that works. */
        WORKING(Cover.OWN.ordinal(), Cover.FUNCTIONAL.ordinal(), true),
        /** On paper only. */
        SHELL(Cover.OWN.ordinal(), Cover.FUNCTIONAL.ordinal(), false);

        private final int from;
        private final int to;
        private final @Nullable Boolean working;

        Wanted(int from, int to, @Nullable Boolean working) {
            this.from = from;
            this.to = to;
            this.working = working;
        }

        /** Its name in addresses. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The one of this code, otherwise those covered by nobody. */
        public static Wanted of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(NONE);
        }
    }

    /**
     * One compound.
     *
     * @param place its key
     * @param name its name
     * @param cover how it is covered
     * @param working whether by one that works
     * @param lastMet when one that covers it met last, or none
     * @param led whether one that covers it has a head
     * @param inTerm whether one that covers it is inside its term
     */
    public record Row(
            PlaceKey place,
            String name,
            Cover cover,
            boolean working,
            @Nullable LocalDate lastMet,
            boolean led,
            boolean inTerm) {}

    /** One page of the compounds of a place that lie in the scope. */
    public PageOf<Row> list(PlaceKey place, Wanted wanted, int page, int size, Scope scope) {
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        var visible = scope.within(place).on("p.key");
        var working = wanted.working == null ? "" : "and coalesce(c.working, false) = " + wanted.working;
        var from = """
                from place p
                left join (select compound, min(cover) as cover, bool_or(working and cover < %d) as working
                  from (%s) covered where cover is not null group by compound) c on c.compound = p.key
                where p.level = 'compound' and p.ended_on is null and %s
                  and coalesce(c.cover, %d) between %d and %d %s
                """.formatted(
                        Cover.GROUP.ordinal(),
                        CoverageSql.COVERED,
                        visible.sql(),
                        Cover.NONE.ordinal(),
                        wanted.from,
                        wanted.to,
                        working);
        var total = asked("select count(*) " + from, today, visible)
                .query(Long.class)
                .single();
        var rows = asked(ROWS.formatted(from), today, visible)
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query((row, n) -> new Row(
                        new PlaceKey(row.getString("key")),
                        row.getString("name"),
                        Cover.values()[row.getInt("cover")],
                        row.getBoolean("working"),
                        row.getObject("met_on", LocalDate.class),
                        row.getBoolean("led"),
                        row.getBoolean("in_term")))
                .list();
        return new PageOf<>(rows, page, size, total);
    }

    private static final String ROWS = """
            with found as (select p.key, p.name, coalesce(c.cover, 4) as cover, coalesce(c.working, false) as working
              %s order by p.key limit :size offset :skip)
            select found.*, a.met_on, coalesce(a.led, false) as led, coalesce(a.in_term, false) as in_term
            from found left join lateral (
              select max((select max(m.held_on) from organisation_meeting m where m.organisation = o.id)) as met_on,
                bool_or(exists (select from organisation_post s join organisation_post_kind k on k.code = s.kind and k.leads
                  where s.organisation = o.id and (s.person is not null or s.unnamed) and s.since <= :today
                    and (s.until is null or s.until >= :today))) as led,
                bool_or(exists (select from organisation_term t where t.organisation = o.id and t.since <= :today
                  and t.until >= :today)) as in_term
              from organisation_compound l join organisation o on o.id = l.organisation
                and o.since <= :today and (o.until is null or o.until >= :today)
              where l.compound = found.key and l.since <= :today and (l.until is null or l.until >= :today)
                and o.kind in ('COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'FUNCTIONAL_BRANCH')) a on true
            order by found.key
            """;

    private JdbcClient.StatementSpec asked(String sql, LocalDate today, Scope.Clause visible) {
        return jdbc.sql(sql)
                .param("today", today)
                .param("met", today.minusDays(rules.number(Code.MEETING_DAYS, today)))
                .params(visible.parameters());
    }
}
