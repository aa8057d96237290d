package org.yuanba.compound.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.compound.CompoundId;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.compound.ledger.NameKey;
import org.yuanba.compound.listing.CompoundCounts;
import org.yuanba.ops.BulkCopy;
import org.yuanba.ops.BulkStatistics;
import org.yuanba.place.Initials;
import org.yuanba.shared.PlaceKey;

/** Writes the table of compounds, one or thousands at a time, and the kept counts with it. */
@Component
class CompoundTable {

    private static final List<CompoundField> FIELDS = CompoundField.all();
    private static final String CODES = FIELDS.stream().map(CompoundField::code).collect(Collectors.joining(", "));

    private static final String REVISE = """
            with incoming as (select * from unnest(?::uuid[], ?::text[], ?::text[], %s) as t (id, name_key, initials, %s)),
              before as (select c.* from compound c join incoming i on i.id = c.id),
              after as (update compound c set name_key = i.name_key, initials = i.initials, %s,
                  version = c.version + 1, updated_at = ?, updated_by = ?
                from incoming i where c.id = i.id returning c.*),
              counted as (%s)
            select count(*) from after
            """.formatted(
                    FIELDS.stream().map(field -> "?::text[]").collect(Collectors.joining(", ")),
                    CODES,
                    FIELDS.stream()
                            .map(field -> "%1$s = i.%1$s::%2$s"
                                    .formatted(field.code(), field.type().sql()))
                            .collect(Collectors.joining(", ")),
                    CompoundCounts.adding("select -1 as sign, b.* from before b union all select 1, a.* from after a"));

    private static final List<String> ASKED_IN_BULK =
            List.of("id", "place", "community", "name_key", "aliases", "status");

    private final JdbcClient jdbc;
    private final BulkCopy copies;
    private final CompoundCounts counts;
    private final BulkStatistics statistics;
    private final Clock clock;

    CompoundTable(JdbcClient jdbc, BulkCopy copies, CompoundCounts counts, BulkStatistics statistics, Clock clock) {
        this.jdbc = jdbc;
        this.copies = copies;
        this.counts = counts;
        this.statistics = statistics;
        this.clock = clock;
    }

    /** Enters rows by {@code COPY}; {@code facts} are those of the rows as {@link #said} writes them. */
    void insert(List<Row> rows, List<String> facts, Actor by) {
        var lines = new StringBuilder(rows.size() * 256);
        var end = new StringBuilder();
        var now = clock.instant().toString();
        cell(end, now);
        cell(end, account(by));
        cell(end, now);
        cell(end, account(by));
        end.append('\n');
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            lines.append(row.id().value()).append('\t').append(row.place());
            lines.append(facts.get(i)).append(end);
        }
        copies.into(
                "compound (id, place, name_key, initials, " + CODES
                        + ", created_at, created_by, updated_at, updated_by)",
                lines);
        statistics.wrote("compound", rows.size(), ASKED_IN_BULK);
        counts.addAtTheEnd(rows.stream().map(row -> row.id().value()).toList());
    }

    /** The middle of a row's line: what can be written before the row has a place. */
    static String said(Facts facts) {
        var line = new StringBuilder(200);
        cell(line, NameKey.of(facts.name()));
        cell(line, initials(facts));
        FIELDS.forEach(field -> cell(line, facts.databaseText(field)));
        return line.toString();
    }

    /** Gives rows other facts; the caller holds their locks. */
    void revise(List<Row> rows, Actor by) {
        counts.settle();
        var statement = jdbc.sql(REVISE)
                .param(rows.stream().map(row -> row.id().value()).toArray(UUID[]::new))
                .param(rows.stream().map(row -> NameKey.of(row.facts().name())).toArray(String[]::new))
                .param(rows.stream().map(row -> initials(row.facts())).toArray(String[]::new));
        for (var field : FIELDS) {
            statement = statement.param(
                    rows.stream().map(row -> row.facts().databaseText(field)).toArray(String[]::new));
        }
        long revised = statement
                .param(Timestamp.from(clock.instant()))
                .param(by.isSystem() ? null : by.account().value())
                .query(Long.class)
                .single();
        if (revised != rows.size()) {
            throw new IllegalStateException("Only " + revised + " of " + rows.size() + " compounds were there");
        }
    }

    /** Takes rows out as if they had never been. */
    void delete(Collection<CompoundId> compounds) {
        var ids = compounds.stream().map(CompoundId::value).toList();
        counts.settle();
        counts.add(ids, -1);
        jdbc.sql("delete from compound where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** Closes a row, or opens it again when there is no last day. */
    void end(CompoundId compound, @Nullable LocalDate lastDay, @Nullable String reason, Actor by) {
        counts.settle();
        counts.add(List.of(compound.value()), -1);
        jdbc.sql("""
                update compound set status = case when cast(:day as date) is null then 'open' else 'closed' end,
                  closed_on = :day, closed_reason = :reason, version = version + 1, updated_at = :now, updated_by = :by
                where id = :id
                """)
                .param("day", lastDay)
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.isSystem() ? null : by.account().value())
                .param("id", compound.value())
                .update();
        counts.add(List.of(compound.value()), 1);
    }

    /** Locks rows until the transaction ends. */
    void lock(Collection<CompoundId> compounds) {
        jdbc.sql("select id from compound where id = any (?) order by id for update")
                .param(compounds.stream().map(CompoundId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** What a row inserted just now reads like. */
    CompoundRecord opened(Row row) {
        return new CompoundRecord(row.id(), row.place(), row.facts(), null, null, 1, clock.instant());
    }

    /** What a row revised just now reads like. */
    CompoundRecord revised(CompoundRecord before, Facts facts) {
        return new CompoundRecord(
                before.id(), before.place(), facts, null, null, before.version() + 1, clock.instant());
    }

    private static String initials(Facts facts) {
        var initials = new StringBuilder(Initials.of(facts.name()));
        facts.aliases().forEach(alias -> initials.append(' ').append(Initials.of(alias)));
        return initials.toString();
    }

    private static @Nullable String account(Actor by) {
        return by.isSystem() ? null : by.account().value().toString();
    }

    private static void cell(StringBuilder line, @Nullable String value) {
        line.append('\t');
        if (value == null) {
            line.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            switch (value.charAt(i)) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(value.charAt(i));
            }
        }
    }

    /**
     * What is to stand in a row.
     *
     * @param id whose row
     * @param place its key
     * @param facts all of them
     */
    record Row(CompoundId id, PlaceKey place, Facts facts) {}
}
