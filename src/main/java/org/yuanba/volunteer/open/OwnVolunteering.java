package org.yuanba.volunteer.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.person.OpenedLink;
import org.yuanba.person.PersonReach;
import org.yuanba.person.spi.LinkPurpose;
import org.yuanba.volunteer.FreeTime;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.helper.Helpers;
import org.yuanba.volunteer.helper.HoursBook;
import org.yuanba.volunteer.helper.Willing;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Offer;
import org.yuanba.volunteer.request.RequestHandling;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;
import org.yuanba.web.spi.Fragment;

/** A volunteer's own page: what she is asked, what she offers, and the hours she writes down for herself. */
@Component
class OwnVolunteering implements LinkPurpose {

    private static final Actor HERSELF = new Actor(null, "", "本人", Set.of());

    private final OwnReading reading;
    private final RequestHandling handling;
    private final Helpers helpers;
    private final HoursBook hours;
    private final Clock clock;

    OwnVolunteering(OwnReading reading, RequestHandling handling, Helpers helpers, HoursBook hours, Clock clock) {
        this.reading = reading;
        this.handling = handling;
        this.helpers = helpers;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "volunteer.own";
    }

    @Override
    public boolean byHand() {
        return true;
    }

    @Override
    public Fragment show(OpenedLink link) {
        return Fragment.of("volunteer/_own", reading.of(reading.reach(link.person())));
    }

    @Override
    public String act(OpenedLink link, Map<String, String> sent) {
        var reach = reading.reach(link.person());
        try {
            return switch (sent.getOrDefault("act", "")) {
                case "yes" -> {
                    handling.accept(offer(reach, sent).id(), HERSELF);
                    yield "own.volunteer.accepted";
                }
                case "no" -> {
                    handling.decline(offer(reach, sent).id(), HERSELF);
                    yield "own.volunteer.declined";
                }
                case "done" -> done(reach, sent);
                case "offer" -> offers(reach, sent);
                case "stop" -> {
                    helpers.stop(reach.person(), HERSELF);
                    yield "own.volunteer.stopped";
                }
                case "strike" -> {
                    hours.strike(reach.person(), id(sent, "line"));
                    yield "own.volunteer.struck";
                }
                default -> "own.volunteer.nothing";
            };
        } catch (VolunteerRefused refused) {
            return refused.key();
        }
    }

    private String done(PersonReach reach, Map<String, String> sent) {
        var offer = offer(reach, sent);
        if (offer.state() != Offer.State.ACCEPTED) {
            throw new VolunteerRefused("", "volunteer.refused.passed");
        }
        var minutes = sent.getOrDefault("minutes", "");
        handling.done(offer.request(), HERSELF);
        if (minutes.matches("[0-9]{1,3}") && !minutes.equals("0")) {
            var kind = reading.kindOf(offer).map(Word::chinese).orElse("");
            hours.note(reach.person(), LocalDate.now(clock.withZone(Dates.ZONE)), Integer.parseInt(minutes), kind);
        }
        return "own.volunteer.done";
    }

    private String offers(PersonReach reach, Map<String, String> sent) {
        var known = reading.skills().stream().map(Word::code).collect(Collectors.toSet());
        var skills = sent.keySet().stream()
                .filter(field -> field.startsWith("skill-"))
                .map(field -> field.substring("skill-".length()))
                .filter(known::contains)
                .collect(Collectors.toSet());
        var free = sent.keySet().stream()
                .filter(field -> field.startsWith("free-"))
                .flatMap(field -> FreeTime.parse(field.substring("free-".length())).stream())
                .collect(Collectors.toSet());
        helpers.offer(new Willing(reach.person(), reach.place(), skills, free), HERSELF);
        return "own.volunteer.offered";
    }

    private Offer offer(PersonReach reach, Map<String, String> sent) {
        return handling.offerTo(reach.person(), id(sent, "offer"));
    }

    private static UUID id(Map<String, String> sent, String field) {
        var text = sent.getOrDefault(field, "");
        if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotHere();
        }
        return UUID.fromString(text);
    }
}
