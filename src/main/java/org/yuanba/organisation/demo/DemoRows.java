package org.yuanba.organisation.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.ops.BulkStatistics;
import org.yuanba.organisation.life.MeetingKind;
import org.yuanba.place.PlaceRows;
import org.yuanba.shared.NewId;

/** Writes thousands of organisations of the sample city at once. */
@Component
class DemoRows {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final int TERM_YEARS = 5;

    private final PlaceRows rows;
    private final BulkStatistics statistics;
    private final AuditTrail trail;

    DemoRows(PlaceRows rows, BulkStatistics statistics, AuditTrail trail) {
        this.rows = rows;
        this.statistics = statistics;
        this.trail = trail;
    }

    /** Enters organisations with head, term and a first meeting. */
    void found(List<DemoBody> bodies, LocalDate day) {
        var organisations = new StringBuilder();
        var links = new StringBuilder();
        var posts = new StringBuilder();
        for (var body : bodies) {
            var id = body.id().toString();
            organisations.append(PlaceRows.line(
                    id,
                    body.kind().name(),
                    body.name(),
                    body.place().value(),
                    body.superior() == null ? null : body.superior().toString(),
                    body.since().toString()));
            body.compounds()
                    .forEach(compound -> links.append(
                            PlaceRows.line(id, compound.value(), body.since().toString())));
            if (!body.isVacant()) {
                posts.append(PlaceRows.line(
                        NewId.next().toString(),
                        id,
                        body.head(),
                        "t",
                        "t",
                        body.since().toString(),
                        "ELECTED",
                        body.newlyTrained() ? "t" : "f"));
            }
        }
        rows.copy("organisation (id, kind, name, place, superior, since)", organisations);
        rows.copy("organisation_compound (organisation, compound, since)", links);
        rows.copy("organisation_post (id, organisation, kind, single, unnamed, since, how, newly_trained)", posts);
        statistics.wrote("organisation", bodies.size(), List.of("id", "place", "kind"));
        statistics.wrote("organisation_compound", bodies.size(), List.of("organisation", "compound"));
        statistics.wrote("organisation_post", bodies.size(), List.of("organisation", "kind"));
        terms(bodies.stream()
                .map(body -> new DemoTerm(body.id(), termOn(body.since(), day)))
                .toList());
        meetings(
                bodies.stream()
                        .filter(body -> body.kind().isParty() && !body.isAsleep())
                        .toList(),
                day);
        trail.recordAll(bodies.stream()
                .map(body -> AuditEntry.of(Actor.system(), "organisation.formed", body.place(), body.id(), body.name()))
                .toList());
    }

    /** The first day of the term that ran on a day, one having followed the other since the beginning. */
    static LocalDate termOn(LocalDate since, LocalDate day) {
        var first = since;
        while (!first.plusYears(TERM_YEARS).isAfter(day)) {
            first = first.plusYears(TERM_YEARS);
        }
        return first;
    }

    /** Writes down terms. */
    void terms(List<DemoTerm> terms) {
        var lines = new StringBuilder();
        terms.forEach(term -> lines.append(PlaceRows.line(
                NewId.next().toString(),
                term.organisation().toString(),
                term.since().toString(),
                term.since().plusYears(TERM_YEARS).minusDays(1).toString())));
        rows.copy("organisation_term (id, organisation, since, until)", lines);
        statistics.wrote("organisation_term", terms.size(), List.of("organisation", "until"));
    }

    /** Writes down that these met shortly before this day. */
    void meetings(List<DemoBody> bodies, LocalDate day) {
        var lines = new StringBuilder();
        var nobody = Actor.system().account().value().toString();
        for (var body : bodies) {
            var held = day.minusDays(DemoYards.percent(body.seed(), 15) % 20);
            var met = held.isBefore(body.since()) ? body.since() : held;
            lines.append(PlaceRows.line(
                    NewId.next().toString(),
                    body.id().toString(),
                    met.toString(),
                    (body.kind().isParty() ? MeetingKind.MEMBERS : MeetingKind.RESIDENTS).name(),
                    nobody,
                    met.atTime(LocalTime.of(19, 0)).atZone(CHINA).toInstant().toString()));
        }
        rows.copy("organisation_meeting (id, organisation, held_on, kind, recorded_by, recorded_at)", lines);
        statistics.wrote("organisation_meeting", bodies.size(), List.of("organisation", "held_on"));
    }

    /**
     * A term that begins.
     *
     * @param organisation of which organisation
     * @param since its first day
     */
    record DemoTerm(UUID organisation, LocalDate since) {}
}
