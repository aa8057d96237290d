package org.yuanba.roster.sockets;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.book.DutyNames;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Rosters;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.book.Shifts;
import org.yuanba.roster.book.Slot;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.spi.Fragment;

/** Who is on duty today and this week, and a draft people may object to. Names only as each chose. */
@Component("rosterDutySection")
class DutySection implements BoardSection {

    private static final int FIRST = 10;
    private static final int WEEK = 7;

    private final Rosters rosters;
    private final Shifts shifts;
    private final Keepers keepers;
    private final DutyNames names;
    private final Clock clock;

    DutySection(Rosters rosters, Shifts shifts, Keepers keepers, DutyNames names, Clock clock) {
        this.rosters = rosters;
        this.shifts = shifts;
        this.keepers = keepers;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public Optional<Section> of(PlaceKey compound) {
        var here = Scope.ofPublicPlace(compound);
        var now = LocalDateTime.ofInstant(clock.instant(), Dates.ZONE);
        var today = now.toLocalDate();
        var all = rosters.of(compound, here);
        var standing = all.stream()
                .filter(one -> one.state() == RosterState.PUBLISHED && one.covers(today))
                .findFirst();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        var view = new DutyView(
                today, standing.get().number() == null ? 0 : standing.get().number(), days(standing.get(), today, now));
        return Optional.of(new Section(
                "duty",
                Fragment.of("roster/_board", view),
                Fragment.of("roster/_board-sheet", view),
                new ElderEntry("users", "board.roster.elder", "board.roster.elder.detail", List.of())));
    }

    private List<DutyView.Day> days(Roster roster, LocalDate from, LocalDateTime now) {
        var seats = keepers.seats(roster.id());
        var called = names.inPublic(keepers.of(roster.id()));
        var slots = shifts.slots(roster.id());
        return IntStream.range(0, WEEK)
                .mapToObj(from::plusDays)
                .filter(roster::covers)
                .map(day -> new DutyView.Day(
                        day,
                        slots.stream()
                                .filter(slot -> slot.day().equals(day))
                                .map(slot -> line(slot, seats, called, now))
                                .toList()))
                .filter(day -> !day.lines().isEmpty())
                .toList();
    }

    static DutyView.Line line(Slot slot, List<Seat> seats, Map<UUID, String> called, LocalDateTime now) {
        var on = seats.stream().filter(seat -> seat.slot().equals(slot.id())).toList();
        return new DutyView.Line(
                slot.shift().post().name(),
                slot.shift().name(),
                slot.shift().from(),
                slot.shift().until(),
                on.stream()
                        .map(seat -> called.getOrDefault(seat.keeper(), ""))
                        .filter(name -> !name.isEmpty())
                        .sorted()
                        .toList(),
                (int) on.stream()
                        .filter(seat -> !called.containsKey(seat.keeper()))
                        .count(),
                Math.max(0, slot.shift().need() - on.size()),
                !now.isBefore(slot.begins()) && now.isBefore(slot.ends()));
    }
}
