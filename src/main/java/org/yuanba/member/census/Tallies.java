package org.yuanba.member.census;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.shared.PlaceKey;

/**
 * The latest result of each entrance. A result of the whole compound takes the place of those of its entrances; entrances
 * take its place once all of them are keyed in, so that a half-done round makes nobody vanish.
 */
@Component
public class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(Sheet sheet, Tally told, LocalDate asOf) {
        if (sheet.isWhole()) {
            jdbc.sql("delete from member_tally where place = ? and building <> ''")
                    .param(sheet.place().value())
                    .update();
        }
        jdbc.sql("""
                insert into member_tally (place, building, entrance, as_of, direct, in_service, floating, settled)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (place, building, entrance) do update set as_of = excluded.as_of, direct = excluded.direct,
                  in_service = excluded.in_service, floating = excluded.floating, settled = excluded.settled
                """)
                .params(
                        sheet.place().value(),
                        sheet.building(),
                        sheet.entrance(),
                        asOf,
                        told.direct(),
                        told.inService(),
                        told.floating(),
                        told.settled())
                .update();
        if (!sheet.isWhole()) {
            jdbc.sql("""
                    delete from member_tally where place = :place and building = '' and not exists (
                      select from member_census_sheet s where s.census = :census and s.place = :place
                        and s.done_on is null)
                    """)
                    .param("place", sheet.place().value())
                    .param("census", sheet.census())
                    .update();
        }
    }

    /** The result of each of these compounds, those above meaning all below; one never counted is left out. */
    @Unscoped("the figures module, which asks, has its own scope")
    public Map<PlaceKey, Tally> of(Collection<PlaceKey> places) {
        var tallies = new HashMap<PlaceKey, Tally>();
        jdbc.sql("""
                select t.place, sum(t.direct), sum(t.in_service), sum(t.floating), sum(t.settled)
                from unnest(?::text[], ?::text[]) r (first, last)
                  join member_tally t on t.place >= r.first and t.place < r.last
                where t.building = '' or not exists (
                  select from member_tally w where w.place = t.place and w.building = '')
                group by t.place
                """)
                .params(List.of(
                        places.stream().map(PlaceKey::value).toArray(String[]::new),
                        places.stream().map(PlaceKey::upperBound).toArray(String[]::new)))
                .query(row -> {
                    tallies.put(
                            new PlaceKey(row.getString(1)),
                            new Tally(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
                });
        return tallies;
    }

    /** The result of a place with everything below, as far as the scope shows it. */
    public Tally in(PlaceKey place, Scope scope) {
        return of(scope.within(place).roots()).values().stream().reduce(Tally.NOBODY, Tally::plus);
    }
}
