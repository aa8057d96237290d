package org.yuanba.organisation.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.indicator.spi.Contribution;
import org.yuanba.indicator.spi.IndicatorSource;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.indicator.spi.Measure.Joining;
import org.yuanba.indicator.spi.Measure.Kind;
import org.yuanba.indicator.spi.Measure.SmallCells;
import org.yuanba.organisation.rule.Rule.Code;
import org.yuanba.organisation.rule.Rules;
import org.yuanba.place.OpenCompounds;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** The measures of organisations: coverage on paper and at work, its parts, and newly trained secretaries. */
@Component
class CoverageMeasures implements IndicatorSource {

    private static final int AFTER_THE_LEDGER = 20;
    private static final int WORKING = 1;
    private static final int FIRST_PART = 2;
    private static final int SECRETARIES = FIRST_PART + Cover.values().length;
    private static final List<Measure> MEASURES = measuresOfCoverage();

    private final JdbcClient jdbc;
    private final OpenCompounds compounds;
    private final Rules rules;
    private final Clock clock;

    CoverageMeasures(JdbcClient jdbc, OpenCompounds compounds, Rules rules, Clock clock) {
        this.jdbc = jdbc;
        this.compounds = compounds;
        this.rules = rules;
        this.clock = clock;
    }

    private static List<Measure> measuresOfCoverage() {
        var measures = new ArrayList<Measure>();
        measures.add(rate("org_coverage", "organisations/compounds?cover=covered"));
        measures.add(rate("org_coverage_working", "organisations/compounds?cover=working"));
        for (var cover : Cover.values()) {
            var measure = Measure.ofCompounds("org_coverage." + cover.code())
                    .countedAt("organisations/compounds?cover=" + cover.code());
            measures.add(cover == Cover.NONE ? measure.gap() : measure);
        }
        measures.add(Measure.sum("secretaries_new", Kind.COUNT).hiding(SmallCells.HIDDEN_FROM_PUBLIC));
        return List.copyOf(measures);
    }

    private static Measure rate(String code, String counted) {
        return new Measure(code, Kind.RATE, Joining.LARGEST, SmallCells.SHOWN, counted, null, false);
    }

    @Override
    public int order() {
        return AFTER_THE_LEDGER;
    }

    @Override
    public List<Measure> measures() {
        return MEASURES;
    }

    @Override
    public Map<PlaceKey, Contribution> measure(Collection<PlaceKey> places) {
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        var measured = new HashMap<PlaceKey, Contribution>();
        jdbc.sql("""
                with here as (select key from unnest(:compounds::text[]) h (key)),
                covered as (%s and l.compound = any (:compounds)),
                seat as (
                  select l.organisation, min(l.compound) as compound from organisation_compound l
                  where l.organisation in (select organisation from covered)
                    and l.since <= :today and (l.until is null or l.until >= :today)
                  group by l.organisation),
                trained as (
                  select seat.compound, count(*) as secretaries from seat join organisation_post s
                    on s.organisation = seat.organisation and s.kind = 'secretary' and s.newly_trained
                    and (s.person is not null or s.unnamed) and s.since <= :today and (s.until is null or s.until >= :today)
                  group by seat.compound)
                select here.key, coalesce(min(c.cover), :none), coalesce(bool_or(c.working and c.cover < :group), false),
                  coalesce(max(t.secretaries), 0)
                from here left join covered c on c.compound = here.key left join trained t on t.compound = here.key
                group by here.key
                """.formatted(CoverageSql.COVERED))
                .param("compounds", compounds.in(places))
                .param("today", today)
                .param("met", today.minusDays(rules.number(Code.MEETING_DAYS, today)))
                .param("none", Cover.NONE.ordinal())
                .param("group", Cover.GROUP.ordinal())
                .query(row -> {
                    measured.put(new PlaceKey(row.getString(1)), contribution(row));
                });
        return measured;
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        var cover = Cover.values()[row.getInt(2)];
        var contribution = new Contribution(MEASURES.size())
                .is(0, cover.counts())
                .is(WORKING, row.getBoolean(3))
                .adds(SECRETARIES, row.getLong(4));
        for (var part : Cover.values()) {
            contribution.is(FIRST_PART + part.ordinal(), part == cover);
        }
        return contribution;
    }
}
