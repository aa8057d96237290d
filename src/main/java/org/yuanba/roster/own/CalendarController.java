package org.yuanba.roster.own;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yuanba.access.OpenToAll;
import org.yuanba.access.Scope;
import org.yuanba.place.Places;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.book.DutyNames;
import org.yuanba.roster.book.Keeper;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Rosters;
import org.yuanba.roster.book.Shifts;
import org.yuanba.roster.book.Slot;
import org.yuanba.web.NotHere;
import org.yuanba.web.Texts;

/** Calendars of duty, read by whoever holds the address: of a person her shifts, of a post names only as each chose. */
@Controller("rosterCalendarController")
@OpenToAll
class CalendarController {

    private final Feeds feeds;
    private final Rosters rosters;
    private final Parts parts;
    private final Places places;
    private final Clock clock;

    CalendarController(Feeds feeds, Rosters rosters, Parts parts, Places places, Clock clock) {
        this.feeds = feeds;
        this.rosters = rosters;
        this.parts = parts;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/rosters/{token}.ics")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        var feed = feeds.open(token).orElseThrow(NotHere::new);
        var name = places.namesOf(List.of(feed.place())).getOrDefault(feed.place(), "");
        var calendar = new Calendar(parts.texts().text(Texts.CHINESE, "ical.roster.name", name), clock.instant());
        rosters.of(feed.place(), Scope.ofPublicPlace(feed.place())).stream()
                .filter(one -> one.state() == RosterState.PUBLISHED)
                .forEach(one -> add(calendar, one, feed));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(calendar.written().getBytes(StandardCharsets.UTF_8));
    }

    private void add(Calendar calendar, Roster roster, Feeds.Feed feed) {
        var seats = parts.keepers().seats(roster.id());
        var all = parts.keepers().of(roster.id());
        var called = feed.person() == null ? parts.names().inPublic(all) : java.util.Map.<java.util.UUID, String>of();
        for (var slot : parts.shifts().slots(roster.id())) {
            var on =
                    seats.stream().filter(seat -> seat.slot().equals(slot.id())).toList();
            var hers = all.stream()
                    .filter(one -> feed.person() != null && feed.person().equals(one.person()))
                    .map(Keeper::id)
                    .anyMatch(id -> on.stream().anyMatch(seat -> seat.keeper().equals(id)));
            if (hers) {
                event(calendar, slot, "");
            } else if (slot.shift().post().name().equals(feed.post())) {
                event(
                        calendar,
                        slot,
                        String.join(
                                "、",
                                on.stream()
                                        .map(seat -> called.getOrDefault(seat.keeper(), ""))
                                        .filter(one -> !one.isEmpty())
                                        .toList()));
            }
        }
    }

    private void event(Calendar calendar, Slot slot, String who) {
        var words = parts.texts()
                .text(
                        Texts.CHINESE,
                        "ical.roster.shift",
                        slot.shift().post().name(),
                        slot.shift().name());
        calendar.event(slot.id(), slot.begins(), slot.ends(), who.isEmpty() ? words : words + " " + who);
    }

    /** What a roster is made of, and words. */
    @org.springframework.stereotype.Component("rosterCalendarParts")
    record Parts(Shifts shifts, Keepers keepers, DutyNames names, Texts texts) {}
}
