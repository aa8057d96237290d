package org.yuanba.place.division;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.place.PlaceRows;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/** The imported editions of the national division codes, shared by all cities. */
@Component
@Unscoped("the national division codes are public")
public class Divisions {

    private final JdbcClient jdbc;
    private final PlaceRows rows;
    private final Clock clock;

    Divisions(JdbcClient jdbc, PlaceRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** The newest edition that knows the place. */
    public Optional<UUID> newestWith(PlaceKey place) {
        return jdbc.sql("""
                select e.id from public.division_edition e join public.division d on d.edition = e.id and d.code = ?
                order by e.as_of desc, e.imported_at desc limit 1
                """).param(place.value()).query(UUID.class).optional();
    }

    /** The edition of this source and day, entered when it is new. */
    public UUID edition(String source, LocalDate asOf) {
        jdbc.sql("""
                insert into public.division_edition (id, source, as_of, imported_at, rows) values (?, ?, ?, ?, 0)
                on conflict (source, as_of) do nothing
                """)
                .params(NewId.next(), source, asOf, Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("select id from public.division_edition where source = ? and as_of = ? for update")
                .params(source, asOf)
                .query(UUID.class)
                .single();
    }

    /** The editions that know the place, the newest first. */
    public List<DivisionEdition> editionsWith(PlaceKey place) {
        return jdbc.sql("""
                select e.id, e.source, e.as_of, e.rows
                from public.division_edition e join public.division d on d.edition = e.id and d.code = ?
                order by e.as_of desc, e.imported_at desc
                """)
                .param(place.value())
                .query((row, n) -> new DivisionEdition(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getInt(4)))
                .list();
    }

    /** Adds rows to an edition. */
    public void add(UUID edition, List<Division> divisions) {
        var lines = new StringBuilder();
        divisions.forEach(row ->
                lines.append(PlaceRows.line(edition.toString(), row.code(), row.level(), row.name(), row.parent())));
        rows.copy("public.division (edition, code, level, name, parent)", lines);
        count(edition);
    }

    /** Writes down how many rows an edition has. */
    int count(UUID edition) {
        return jdbc.sql("""
                update public.division_edition e set rows = (select count(*) from public.division d where d.edition = e.id)
                where id = ? returning rows
                """).param(edition).query(Integer.class).single();
    }

    /** A place and all below it in an edition, by code. */
    public List<Division> subtree(UUID edition, PlaceKey root) {
        return jdbc.sql("""
                select code, level, name, parent from public.division
                where edition = ? and code >= ? and code < ? order by code
                """)
                .params(edition, root.value(), root.upperBound())
                .query((row, n) -> new Division(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
