package org.yuanba.compound.sockets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.compound.CompoundClosed;
import org.yuanba.compound.CompoundEdited;
import org.yuanba.compound.CompoundOpened;
import org.yuanba.compound.CompoundReopened;
import org.yuanba.compound.CompoundsImported;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.indicator.spi.Contribution;
import org.yuanba.indicator.spi.IndicatorSource;
import org.yuanba.indicator.spi.Measure;
import org.yuanba.indicator.spi.Measure.Kind;
import org.yuanba.indicator.spi.Measure.SmallCells;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.shared.PlaceKey;

/** The measures of the base ledger: how many compounds, how large, how old, and who manages them. */
@Component
class CompoundMeasures implements IndicatorSource {

    /** The city's last year of an old compound. */
    private static final int LAST_OLD_YEAR = 2004;

    private static final List<String> MODES = CompoundField.PROPERTY_MODE.choices();
    private static final List<Measure> MEASURES = measuresOfTheLedger();
    private static final int FIRST_MODE = 5;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CompoundMeasures(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    private static List<Measure> measuresOfTheLedger() {
        var measures = new ArrayList<Measure>();
        measures.add(Measure.ofCompounds("compounds").countedAt("compounds"));
        measures.add(Measure.sum("households", Kind.COUNT).missingAt("compounds?missing=households"));
        measures.add(Measure.sum("residents", Kind.COUNT).hiding(SmallCells.HIDDEN_FROM_PUBLIC));
        measures.add(Measure.sum("floor_area", Kind.AREA).missingAt("compounds?missing=floor_area"));
        measures.add(Measure.ofCompounds("built_before_2005").missingAt("compounds?missing=built_year"));
        for (var mode : MODES) {
            var measure = Measure.ofCompounds("property_mode." + mode).countedAt("compounds?property_mode=" + mode);
            measures.add(mode.equals("none") || mode.equals("unknown") ? measure.gap() : measure);
        }
        return List.copyOf(measures);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Measure> measures() {
        return MEASURES;
    }

    @Override
    public Map<PlaceKey, Contribution> measure(Collection<PlaceKey> places) {
        var measured = new HashMap<PlaceKey, Contribution>();
        jdbc.sql("""
                select c.place, c.households, c.residents, c.floor_area, c.built_year, coalesce(c.property_mode, 'unknown')
                from unnest(?::text[], ?::text[]) as r (first, last)
                  join compound c on c.status = 'open' and c.place >= r.first and c.place < r.last
                """)
                .params(List.of(
                        places.stream().map(PlaceKey::value).toArray(String[]::new),
                        places.stream().map(PlaceKey::upperBound).toArray(String[]::new)))
                .query(row -> {
                    measured.put(new PlaceKey(row.getString(1)), contribution(row));
                });
        return measured;
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        var contribution = new Contribution(MEASURES.size()).is(0, true);
        for (int sum = 1; sum <= 3; sum++) {
            long amount = row.getLong(sum + 1);
            if (row.wasNull()) {
                contribution.isUnknown(sum);
            } else {
                contribution.adds(sum, amount);
            }
        }
        int year = row.getInt(5);
        if (row.wasNull()) {
            contribution.isUnknown(4);
        } else {
            contribution.is(4, year <= LAST_OLD_YEAR);
        }
        var mode = row.getString(6);
        for (int i = 0; i < MODES.size(); i++) {
            contribution.is(FIRST_MODE + i, MODES.get(i).equals(mode));
        }
        return contribution;
    }

    @EventListener
    void on(CompoundOpened event) {
        changed(List.of(event.place()));
    }

    @EventListener
    void on(CompoundEdited event) {
        changed(List.of(event.place()));
    }

    @EventListener
    void on(CompoundClosed event) {
        changed(List.of(event.place()));
    }

    @EventListener
    void on(CompoundReopened event) {
        changed(List.of(event.place()));
    }

    @EventListener
    void on(CompoundsImported event) {
        var all = new ArrayList<>(event.opened());
        all.addAll(event.edited());
        all.addAll(event.withdrawn());
        changed(all);
    }

    private void changed(List<PlaceKey> compounds) {
        if (!compounds.isEmpty()) {
            events.publishEvent(new MeasuresChanged(compounds));
        }
    }
}
