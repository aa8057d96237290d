package org.yuanba.compound.structure;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.shared.NewId;

/** Enters, changes and removes buildings, entrances and exclusive units. */
@Component
class StructureKeeping {

    private static final String OF_BUILDING = "(select b.compound from compound_building b where b.id = x.building)";

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    StructureKeeping(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Enters a building, or changes the one of this id. */
    @Transactional
    void building(CompoundRecord compound, @Nullable UUID id, PartText text, Scope scope, Actor by) {
        scope.require(compound.place());
        var before = id == null ? null : nameOf("compound_building", "x.compound", id, compound);
        var name = text.name("name");
        write(
                "name",
                "part.compound.wrong.twice",
                () -> jdbc.sql("""
                insert into compound_building (id, compound, name, floors, built_year) values (:id, :of, :name, :floors, :year)
                on conflict (id) do update set name = :name, floors = :floors, built_year = :year,
                  version = compound_building.version + 1
                """)
                        .param("id", id == null ? NewId.next() : id)
                        .param("of", compound.id().value())
                        .param("name", name)
                        .param("floors", text.number("floors", CompoundField.BUILDINGS, 1, 60))
                        .param("year", text.number("built_year", CompoundField.BUILT_YEAR, 0, 9999))
                        .update());
        record(compound, "building", before, name, by);
    }

    /** Enters a stairwell of a building, or changes the one of this id. */
    @Transactional
    void entrance(CompoundRecord compound, @Nullable UUID id, PartText text, Scope scope, Actor by) {
        scope.require(compound.place());
        var building = inside(compound, text.id("building"));
        var before = id == null ? null : nameOf("compound_entrance", OF_BUILDING, id, compound);
        var name = text.name("name");
        write(
                "name",
                "part.compound.wrong.twice",
                () -> jdbc.sql("""
                insert into compound_entrance (id, building, name, lifts) values (:id, :of, :name, :lifts)
                on conflict (id) do update set name = :name, lifts = :lifts, version = compound_entrance.version + 1
                """)
                        .param("id", id == null ? NewId.next() : id)
                        .param("of", building)
                        .param("name", name)
                        .param("lifts", text.number("lifts", CompoundField.LIFTS, 0, 20))
                        .update());
        record(compound, "entrance", before, name, by);
    }

    /** Enters an exclusive unit, or changes the one of this id; an area needs its source. */
    @Transactional
    void unit(CompoundRecord compound, @Nullable UUID id, PartText text, Scope scope, Actor by) {
        scope.require(compound.place());
        var building = inside(compound, text.id("building"));
        var entrance = text.id("entrance");
        if (entrance != null && !isOf(building, entrance)) {
            throw new PartRefused("entrance", "part.compound.wrong.entrance");
        }
        var before = id == null ? null : nameOf("compound_unit", OF_BUILDING, id, compound);
        var area = text.area();
        var source = text.choice("area_source", AreaSource.class);
        var purpose = Objects.requireNonNullElse(text.choice("purpose", Purpose.class), Purpose.DWELLING);
        if (area != null && source == null) {
            throw new PartRefused("area_source", "part.compound.wrong.area_source");
        }
        var room = text.name("room");
        write(
                "room",
                "part.compound.wrong.twice",
                () -> jdbc.sql("""
                insert into compound_unit (id, building, entrance, room, purpose, area, area_source, area_as_of)
                values (:id, :building, :entrance, :room, :purpose, :area, :source, :day)
                on conflict (id) do update set building = :building, entrance = :entrance, room = :room,
                  purpose = :purpose, area = :area, area_source = :source, area_as_of = :day,
                  version = compound_unit.version + 1
                """)
                        .param("id", id == null ? NewId.next() : id)
                        .param("building", building)
                        .param("entrance", entrance)
                        .param("room", room)
                        .param("purpose", purpose.code())
                        .param("area", area)
                        .param("source", area == null || source == null ? null : source.code())
                        .param("day", area == null ? null : text.day())
                        .update());
        record(compound, "unit", before, room, by);
    }

    /** Removes a building, an entrance or a unit; one that still has parts is refused. */
    @Transactional
    void remove(CompoundRecord compound, String part, UUID id, Scope scope, Actor by) {
        scope.require(compound.place());
        var table = "compound_" + part;
        var name = nameOf(table, part.equals("building") ? "x.compound" : OF_BUILDING, id, compound);
        try {
            jdbc.sql("delete from " + table + " where id = ?").param(id).update();
        } catch (DataIntegrityViolationException e) {
            throw new PartRefused(part, "part.compound.wrong.not-empty");
        }
        record(compound, part, name, null, by);
    }

    private String nameOf(String table, String compoundOf, UUID id, CompoundRecord compound) {
        return jdbc.sql("select x.%s from %s x where x.id = ? and %s = ?"
                        .formatted(table.equals("compound_unit") ? "room" : "name", table, compoundOf))
                .params(id, compound.id().value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new PartRefused("name", "part.compound.wrong.gone"));
    }

    private UUID inside(CompoundRecord compound, @Nullable UUID building) {
        if (building == null) {
            throw new PartRefused("building", "part.compound.wrong.building");
        }
        nameOf("compound_building", "x.compound", building, compound);
        return building;
    }

    private boolean isOf(UUID building, UUID entrance) {
        return jdbc.sql("select count(*) from compound_entrance where id = ? and building = ?")
                        .params(entrance, building)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static void write(String field, String refusal, Runnable work) {
        try {
            work.run();
        } catch (DuplicateKeyException e) {
            throw new PartRefused(field, refusal);
        }
    }

    private void record(
            CompoundRecord compound, String part, @Nullable String before, @Nullable String after, Actor by) {
        var act = before == null
                ? "compound.part-added"
                : after == null ? "compound.part-removed" : "compound.part-changed";
        trail.record(AuditEntry.of(by, act, compound.place(), compound.id().value(), compound.name())
                .with(part, before, after));
    }
}
