package org.yuanba.notify.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.notify.Way;
import org.yuanba.notify.choice.Preference;
import org.yuanba.notify.choice.Preferences;
import org.yuanba.notify.choice.QuietHours;
import org.yuanba.notify.reading.MessageReading;
import org.yuanba.notify.wording.Wording;
import org.yuanba.person.OpenedLink;
import org.yuanba.person.PersonReach;
import org.yuanba.person.PersonReaching;
import org.yuanba.person.spi.LinkPurpose;
import org.yuanba.web.NotHere;
import org.yuanba.web.spi.Fragment;

/** A person's own page of messages: what she was told, and how she wants to be told. */
@Component
class OwnMessages implements LinkPurpose {

    private static final Actor HERSELF = new Actor(null, "", "本人", Set.of());

    private final MessageReading reading;
    private final Preferences preferences;
    private final PersonReaching reaching;
    private final Wording wording;

    OwnMessages(MessageReading reading, Preferences preferences, PersonReaching reaching, Wording wording) {
        this.reading = reading;
        this.preferences = preferences;
        this.reaching = reaching;
        this.wording = wording;
    }

    @Override
    public String code() {
        return "notify.own";
    }

    @Override
    public boolean byHand() {
        return true;
    }

    @Override
    public Fragment show(OpenedLink link) {
        var reach = reach(link);
        return Fragment.of("notify/_own", new OwnView(reading.own(reach.person()), preferences.of(reach), wording));
    }

    @Override
    public String act(OpenedLink link, Map<String, String> sent) {
        var reach = reach(link);
        var ways = ways(sent);
        if (ways.isEmpty()) {
            return "notify.own.none";
        }
        var before = preferences.of(reach).quiet();
        var quiet = new QuietHours(hour(sent.get("from"), before.from()), hour(sent.get("until"), before.until()));
        preferences.choose(reach, new Preference(ways, quiet), HERSELF);
        return "notify.own.kept";
    }

    /** The ways with a number beside them, in that order; equal numbers in the order of the page. */
    private static List<Way> ways(Map<String, String> sent) {
        var ways = new ArrayList<Way>();
        for (int place = 1; place <= Way.values().length; place++) {
            var number = Integer.toString(place);
            Arrays.stream(Way.values())
                    .filter(way -> number.equals(sent.get(way.name())))
                    .forEach(ways::add);
        }
        return ways;
    }

    private static LocalTime hour(@Nullable String typed, LocalTime otherwise) {
        try {
            return typed == null || typed.isBlank() ? otherwise : LocalTime.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private PersonReach reach(OpenedLink link) {
        return reaching.of(link.person()).orElseThrow(NotHere::new);
    }
}
