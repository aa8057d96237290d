package org.yuanba.notify.sockets;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yuanba.notify.choice.Preference;
import org.yuanba.notify.choice.Preferences;
import org.yuanba.notify.reading.MessageReading;
import org.yuanba.notify.reading.MessageRow;
import org.yuanba.notify.wording.Wording;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonReaching;
import org.yuanba.person.spi.OwnRecords;
import org.yuanba.web.Dates;
import org.yuanba.web.Texts;

/** How somebody wants to be told, and what she was told lately, for herself. */
@Component
class OwnNotices implements OwnRecords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private final Preferences preferences;
    private final PersonReaching reaching;
    private final MessageReading reading;
    private final Wording wording;

    OwnNotices(Preferences preferences, PersonReaching reaching, MessageReading reading, Wording wording) {
        this.preferences = preferences;
        this.reaching = reaching;
        this.reading = reading;
        this.wording = wording;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<OwnRecord> of(PersonId person) {
        var records = new ArrayList<OwnRecord>();
        reaching.of(person).filter(reach -> preferences.hasChosen(person)).ifPresent(reach -> {
            records.add(record(preferences.of(reach)));
        });
        reading.own(person).forEach(row -> records.add(record(row)));
        return records;
    }

    private static OwnRecord record(Preference chosen) {
        var facts = new ArrayList<OwnFact>();
        chosen.ways().forEach(way -> facts.add(OwnFact.word("field.notify.ways", way.key())));
        var quiet = chosen.quiet();
        facts.add(OwnFact.text("notify.held.quiet", CLOCK.format(quiet.from()) + "–" + CLOCK.format(quiet.until())));
        return new OwnRecord("notify.held.ways", "notify.held.basis.asked", facts, null);
    }

    private OwnRecord record(MessageRow row) {
        return new OwnRecord(
                "notify.held.message",
                "notify.held.basis.told",
                List.of(
                        OwnFact.said(
                                "notify.held.words",
                                wording.text(Texts.CHINESE, row.template(), row.told()),
                                wording.text(Locale.ENGLISH, row.template(), row.told())),
                        OwnFact.day("notify.held.on", LocalDate.ofInstant(row.at(), Dates.ZONE)),
                        OwnFact.word("notify.held.state", row.state().key())),
                null);
    }
}
