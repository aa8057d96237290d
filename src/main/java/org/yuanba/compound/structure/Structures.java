package org.yuanba.compound.structure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.shared.PageOf;

/** Reads the buildings, entrances and exclusive units of a compound. */
@Component
public class Structures {

    private static final int SIZE = 100;

    private final JdbcClient jdbc;

    Structures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its buildings with their entrances, by name; numbers count as numbers. */
    public List<Building> buildings(CompoundRecord compound, Scope scope) {
        scope.require(compound.place());
        var entrances = entrances(compound);
        return jdbc.sql("""
                select b.id, b.name, b.floors, b.built_year, count(u.id), coalesce(sum(u.area), 0)
                from compound_building b left join compound_unit u on u.building = b.id
                where b.compound = ? group by b.id
                order by nullif(substring(b.name from '[0-9]+'), '')::numeric nulls last, b.name
                """)
                .param(compound.id().value())
                .query((row, n) -> {
                    var id = row.getObject(1, UUID.class);
                    return new Building(
                            id,
                            row.getString(2),
                            number(row, 3),
                            number(row, 4),
                            row.getInt(5),
                            row.getLong(6),
                            entrances.stream()
                                    .filter(found -> found.building().equals(id))
                                    .map(Found::entrance)
                                    .toList());
                })
                .list();
    }

    private List<Found> entrances(CompoundRecord compound) {
        return jdbc.sql("""
                select e.building, e.id, e.name, e.lifts, count(u.id)
                from compound_entrance e join compound_building b on b.id = e.building
                  left join compound_unit u on u.entrance = e.id
                where b.compound = ? group by e.id
                order by nullif(substring(e.name from '[0-9]+'), '')::numeric nulls last, e.name
                """)
                .param(compound.id().value())
                .query((row, n) -> new Found(
                        row.getObject(1, UUID.class),
                        new Building.Entrance(
                                row.getObject(2, UUID.class), row.getString(3), number(row, 4), row.getInt(5))))
                .list();
    }

    /** A page of its exclusive units, by building, entrance and room. */
    public PageOf<ExclusiveUnit> units(CompoundRecord compound, Scope scope, int page) {
        scope.require(compound.place());
        long total =
                jdbc.sql("""
                select count(*) from compound_unit u join compound_building b on b.id = u.building where b.compound = ?
                """).param(compound.id().value()).query(Long.class).single();
        var rows = jdbc.sql("""
                select u.id, u.building, b.name, u.entrance, e.name, u.room, u.purpose, u.area, u.area_source, u.area_as_of
                from compound_unit u join compound_building b on b.id = u.building
                  left join compound_entrance e on e.id = u.entrance
                where b.compound = ?
                order by nullif(substring(b.name from '[0-9]+'), '')::numeric nulls last, b.name,
                  nullif(substring(e.name from '[0-9]+'), '')::numeric nulls first, e.name,
                  nullif(substring(u.room from '[0-9]+'), '')::numeric nulls last, u.room
                limit ? offset ?
                """)
                .params(compound.id().value(), SIZE, (long) (page - 1) * SIZE)
                .query(Structures::unit)
                .list();
        return new PageOf<>(rows, page, SIZE, total);
    }

    /** What the units add up to. */
    public Totals totals(CompoundRecord compound, Scope scope) {
        scope.require(compound.place());
        return jdbc.sql("""
                select (select count(*) from compound_building where compound = c.id),
                  (select count(*) from compound_entrance e join compound_building b on b.id = e.building
                    where b.compound = c.id),
                  count(u.id), count(u.id) filter (where u.purpose = 'dwelling'), coalesce(sum(u.area), 0),
                  count(u.id) filter (where u.area is null), count(u.id) filter (where u.area_source = 'contract')
                from compound c left join compound_building b on b.compound = c.id
                  left join compound_unit u on u.building = b.id
                where c.id = ? group by c.id
                """)
                .param(compound.id().value())
                .query((row, n) -> new Totals(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getInt(6),
                        row.getInt(7)))
                .single();
    }

    private static ExclusiveUnit unit(ResultSet row, int n) throws SQLException {
        var area = row.getObject(8, Long.class);
        var source = row.getString(9);
        return new ExclusiveUnit(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                Purpose.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
                area,
                source == null ? null : AreaSource.valueOf(source.toUpperCase(Locale.ROOT)),
                row.getObject(10, LocalDate.class));
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(number);
    }

    private record Found(UUID building, Building.Entrance entrance) {}

    /**
     * Sums over the parts of a compound.
     *
     * @param buildings how many buildings
     * @param entrances how many entrances
     * @param units how many exclusive units
     * @param dwellings how many of them are flats
     * @param area their areas together, 0.01 m²
     * @param withoutArea how many have no area yet
     * @param byContract how many have an area from the contract only
     */
    public record Totals(
            int buildings, int entrances, int units, int dwellings, long area, int withoutArea, int byContract) {}
}
