package org.yuanba.roster.sockets;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.DutyPhones;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.book.DutyNames;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Rosters;
import org.yuanba.roster.book.Shifts;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.spi.Fragment;

/** A draft of the roster, on the board while people may object. */
@Component("rosterDraftSection")
class DraftSection implements BoardSection {

    private static final int AFTER_THE_WEEK = 25;

    private final Rosters rosters;
    private final Parts parts;
    private final DutyPhones phones;
    private final Clock clock;

    DraftSection(Rosters rosters, Parts parts, DutyPhones phones, Clock clock) {
        this.rosters = rosters;
        this.parts = parts;
        this.phones = phones;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_WEEK;
    }

    @Override
    public Optional<Section> of(PlaceKey compound) {
        return rosters.of(compound, Scope.ofPublicPlace(compound)).stream()
                .filter(one -> one.state() == RosterState.ON_BOARD)
                .findFirst()
                .map(one -> section(one, compound));
    }

    private Section section(Roster roster, PlaceKey compound) {
        var seats = parts.keepers().seats(roster.id());
        var called = parts.names().inPublic(parts.keepers().of(roster.id()));
        var now = LocalDateTime.ofInstant(clock.instant(), Dates.ZONE);
        var slots = parts.shifts().slots(roster.id());
        List<LocalDate> all =
                roster.firstDay().datesUntil(roster.lastDay().plusDays(1)).toList();
        var days = all.stream()
                .map(day -> new DutyView.Day(
                        day,
                        slots.stream()
                                .filter(slot -> slot.day().equals(day))
                                .map(slot -> DutySection.line(slot, seats, called, now))
                                .toList()))
                .filter(day -> !day.lines().isEmpty())
                .toList();
        var view = new DraftView(
                roster.lastDayToObject(), days, phones.of(compound).orElse(null));
        return new Section(
                "roster-draft",
                Fragment.of("roster/_board-draft", view),
                Fragment.of("roster/_board-draft-sheet", view),
                null);
    }

    /** What a roster is made of. */
    @Component("rosterDraftSectionParts")
    record Parts(Shifts shifts, Keepers keepers, DutyNames names) {}
}
