package org.yuanba.indicator.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.indicator.keeping.Parts.Part;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Reads kept sums and parts; {@link org.yuanba.indicator.Indicators} has looked at the scope before. */
@Component
@Unscoped("Indicators, the only one that calls it, leaves out what lies outside the scope")
public class KeptFigures {

    private final JdbcClient jdbc;
    private final Kept kept;
    private final Lineage lineage;
    private final MeasureBook book;
    private final Clock clock;

    KeptFigures(JdbcClient jdbc, Kept kept, Lineage lineage, MeasureBook book, Clock clock) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.lineage = lineage;
        this.book = book;
        this.clock = clock;
    }

    /** Today in Shanghai. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    /** The day that is answered when one asks for this one: today, or the last kept month-end until then. */
    public Optional<LocalDate> day(@Nullable LocalDate asked) {
        var today = today();
        return asked == null || !asked.isBefore(today)
                ? Optional.of(today)
                : kept.keeper().look().kept().reversed().stream()
                        .filter(day -> !day.isAfter(asked))
                        .findFirst();
    }

    /** The last month-ends that are kept, oldest first. */
    public List<LocalDate> monthEnds(int most) {
        var all = kept.keeper().look().kept();
        return all.subList(Math.max(0, all.size() - most), all.size());
    }

    /** The sums of today. */
    public Map<PlaceKey, Amounts> sums(Collection<PlaceKey> places) {
        return read(jdbc.sql("select place, amounts from indicator_total where place = any (?)")
                .params(List.of((Object) keys(places))));
    }

    /** The sums of a month-end. */
    public Map<PlaceKey, Amounts> sums(Collection<PlaceKey> places, LocalDate day, String basis) {
        return read(jdbc.sql("""
                select distinct on (place) place, amounts from indicator_month
                where place = any (?) and last_day = ? and (basis = 'then' or basis = ?) order by place, basis
                """).params(List.of(keys(places), day, basis)));
    }

    /** The sums of the last month-ends of a place, oldest first. */
    public Map<LocalDate, Amounts> months(PlaceKey place, String basis, int most) {
        var months = new TreeMap<LocalDate, Amounts>();
        var days = monthEnds(most);
        days.forEach(day -> months.put(day, Amounts.NONE));
        if (!days.isEmpty()) {
            jdbc.sql("""
                    select distinct on (last_day) last_day, amounts from indicator_month
                    where place = ? and last_day >= ? and (basis = 'then' or basis = ?) order by last_day, basis
                    """).params(place.value(), days.getFirst(), basis).query(row -> {
                months.put(row.getObject(1, LocalDate.class), Amounts.read(row, 2));
            });
        }
        return months;
    }

    /** What compounds contributed on a day; joined: together with what was merged into them since. */
    public Map<PlaceKey, Amounts> ofCompounds(Collection<PlaceKey> compounds, LocalDate day, boolean joined) {
        var groups = new HashMap<PlaceKey, List<Part>>();
        jdbc.sql("""
                with recursive member (now, place) as (
                  select k collate "C", k collate "C" from unnest(:places::text[]) k
                  union
                  select m.now, p.key from member m join place p on :joined and p.successor = m.place)
                select m.now, p.place, p.place_then, p.first_day, p.last_day, p.amounts
                from member m join indicator_part p on p.place = m.place and p.first_day <= :day
                  and (p.last_day is null or p.last_day >= :day)
                """)
                .param("places", keys(compounds))
                .param("joined", joined)
                .param("day", day)
                .query(row -> {
                    groups.computeIfAbsent(new PlaceKey(row.getString(1)), key -> new ArrayList<>())
                            .add(new Part(
                                    new PlaceKey(row.getString(2)),
                                    new PlaceKey(row.getString(3)),
                                    row.getObject(4, LocalDate.class),
                                    row.getObject(5, LocalDate.class),
                                    Amounts.read(row, 6)));
                });
        var positions = groups.isEmpty() ? Map.<String, Integer>of() : book.positions();
        var amounts = new HashMap<PlaceKey, Amounts>();
        groups.forEach((place, members) -> amounts.put(place, lineage.joined(members, positions)));
        return amounts;
    }

    private static Map<PlaceKey, Amounts> read(JdbcClient.StatementSpec statement) {
        var sums = new HashMap<PlaceKey, Amounts>();
        statement.query(row -> {
            sums.put(new PlaceKey(row.getString(1)), Amounts.read(row, 2));
        });
        return sums;
    }

    private static String[] keys(Collection<PlaceKey> places) {
        return places.stream().map(PlaceKey::value).toArray(String[]::new);
    }
}
