package org.yuanba.member.census;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.compound.CompoundDoors;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.member.CensusTallied;
import org.yuanba.member.domain.EditedMeanwhile;
import org.yuanba.member.domain.Refused;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Opening a round with a sheet for every entrance, keying sheets in, and closing the round. */
@Service
public class CensusKeeping {

    private final JdbcClient jdbc;
    private final Compounds compounds;
    private final CompoundDoors doors;
    private final Tallies tallies;
    private final Record record;

    CensusKeeping(JdbcClient jdbc, Compounds compounds, CompoundDoors doors, Tallies tallies, Record record) {
        this.jdbc = jdbc;
        this.compounds = compounds;
        this.doors = doors;
        this.tallies = tallies;
        this.record = record;
    }

    /**
     * Opens a round: one sheet for each entrance that is known, one for the whole compound where none is.
     *
     * @throws Refused when the days run backwards, or another round is open
     */
    @Transactional
    public UUID open(PlaceKey community, String name, LocalDate first, LocalDate last, Scope scope, Actor by) {
        scope.require(community);
        if (last.isBefore(first)) {
            throw new Refused("lastDay", "member.census.problem.days");
        }
        var id = NewId.next();
        var opened =
                jdbc.sql("""
                insert into member_census (id, community, name, first_day, last_day) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """).params(id, community.value(), name, first, last).update();
        if (opened == 0) {
            throw new Refused("name", "member.census.problem.open");
        }
        var standing = compounds.inCommunities(List.of(community), scope);
        var entrances = doors.of(standing.stream().map(CompoundRecord::place).toList(), scope);
        standing.forEach(compound -> sheets(id, compound, entrances.getOrDefault(compound.place(), List.of())));
        record.happened(by, "census-opened", community, id, name);
        return id;
    }

    private void sheets(UUID census, CompoundRecord compound, List<CompoundDoors.Entrance> entrances) {
        var households = compound.facts().number(CompoundField.HOUSEHOLDS);
        int dwellings = households == null ? 0 : households;
        if (entrances.isEmpty()) {
            sheet(census, compound.place(), "", "", List.of(), dwellings);
        }
        for (int i = 0; i < entrances.size(); i++) {
            var one = entrances.get(i);
            int share = dwellings / entrances.size() + (i < dwellings % entrances.size() ? 1 : 0);
            sheet(census, compound.place(), one.building(), one.name(), one.rooms(), share);
        }
    }

    private void sheet(
            UUID census, PlaceKey compound, String building, String entrance, List<String> rooms, int otherwise) {
        jdbc.sql("""
                insert into member_census_sheet (id, census, place, building, entrance, doors, door_count)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(java.util.Arrays.asList(
                        NewId.next(),
                        census,
                        compound.value(),
                        building,
                        entrance,
                        rooms.isEmpty() ? null : rooms.toArray(String[]::new),
                        rooms.isEmpty() ? otherwise : rooms.size()))
                .update();
    }

    /**
     * Keys a sheet in; what it tells counts from now on.
     *
     * @throws EditedMeanwhile when somebody else keyed it in since
     * @throws Refused when the round is closed
     */
    @Transactional
    public void key(Census census, Sheet sheet, Keyed keyed, Scope scope, Actor by) {
        scope.require(sheet.place());
        if (!census.isOpen()) {
            throw new Refused("doneBy", "member.census.problem.closed");
        }
        var told = keyed.tally();
        var signs = keyed.outcomes().stream()
                .map(outcome -> String.valueOf(outcome.sign()))
                .collect(Collectors.joining());
        var written = jdbc.sql("""
                update member_census_sheet set outcomes = ?, direct = ?, in_service = ?, floating = ?, settled = ?,
                  done_by = ?, done_on = ?, keyed_by = ?, version = version + 1
                where id = ? and version = ?
                """)
                .params(java.util.Arrays.asList(
                        signs,
                        told.direct(),
                        told.inService(),
                        told.floating(),
                        told.settled(),
                        keyed.doneBy(),
                        keyed.doneOn(),
                        by.isSystem() ? null : by.account().value(),
                        sheet.id(),
                        keyed.version()))
                .update();
        if (written == 0) {
            throw new EditedMeanwhile();
        }
        tallies.take(sheet, told, keyed.doneOn());
        record.tallied(by, sheet, keyed.doneOn());
    }

    /** Closes the round: its sheets are not keyed in any more. */
    @Transactional
    public void close(Census census, Scope scope, Actor by) {
        scope.require(census.community());
        var closed = jdbc.sql(
                        "update member_census set closed_on = ?, version = version + 1 where id = ? and closed_on is null")
                .params(record.today(), census.id())
                .update();
        if (closed > 0) {
            record.happened(by, "census-closed", census.community(), census.id(), census.name());
        }
    }

    /**
     * What a form brought.
     *
     * @param version what it was opened on
     * @param outcomes one for each door
     * @param tally what was told
     * @param doneBy who went
     * @param doneOn when
     */
    public record Keyed(
            int version,
            List<Outcome> outcomes,
            Tally tally,
            @Nullable String doneBy,
            LocalDate doneOn) {}

    /** Writes down what happened, and tells the others. */
    @org.springframework.stereotype.Component
    static class Record {

        private final AuditTrail trail;
        private final ApplicationEventPublisher events;
        private final Clock clock;

        Record(AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
            this.trail = trail;
            this.events = events;
            this.clock = clock;
        }

        void happened(Actor by, String act, PlaceKey place, UUID subject, String name) {
            trail.record(AuditEntry.of(by, "member." + act, place, subject, name));
        }

        void tallied(Actor by, Sheet sheet, LocalDate asOf) {
            trail.record(AuditEntry.of(
                            by, "member.census-keyed", sheet.place(), sheet.id(), sheet.building() + sheet.entrance())
                    .forItsRecord());
            events.publishEvent(new CensusTallied(sheet.place(), asOf));
        }

        LocalDate today() {
            return LocalDate.now(clock.withZone(Dates.ZONE));
        }
    }
}
