package org.yuanba.volunteer.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonId;
import org.yuanba.person.spi.OwnRecords;
import org.yuanba.volunteer.FreeTime;
import org.yuanba.volunteer.RequestState;
import org.yuanba.volunteer.helper.Helpers;
import org.yuanba.volunteer.helper.HoursBook;
import org.yuanba.volunteer.helper.Willing;
import org.yuanba.volunteer.helper.Words;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.request.RequestHandling;
import org.yuanba.volunteer.request.RequestReading;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.web.Dates;

/** What somebody offers, was in, asked for and wrote down for herself, for her own page. */
@Component
class OwnHelp implements OwnRecords {

    private static final String HELP = "volunteer.help";
    private static final String TEAM = "volunteer.team";
    private static final String REQUEST = "volunteer.request";
    private static final String CONSENT = "person.own.basis.consent";

    private final Offers offers;
    private final Asks asks;
    private final OwnTakingPart takingPart;
    private final Words words;

    OwnHelp(Offers offers, Asks asks, OwnTakingPart takingPart, Words words) {
        this.offers = offers;
        this.asks = asks;
        this.takingPart = takingPart;
        this.words = words;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<OwnRecord> of(PersonId person) {
        var records = new ArrayList<OwnRecord>();
        offers.helpers().find(person).ifPresent(willing -> records.add(offered(willing)));
        takingPart
                .teams(person)
                .forEach(team -> records.add(new OwnRecord(
                        "volunteer.held.team",
                        CONSENT,
                        team.facts(),
                        team.isOver() ? null : OwnRecords.code(TEAM, team.id()))));
        var kinds = words.kindsOfHelp().stream().collect(Collectors.toMap(Word::code, Function.identity()));
        asks.requests().askedBy(person).forEach(request -> records.add(asked(request, kinds.get(request.kind()))));
        takingPart
                .activities(person)
                .forEach(facts -> records.add(new OwnRecord("volunteer.held.activity", CONSENT, facts, null)));
        records.addAll(hours(person));
        return records;
    }

    private OwnRecord offered(Willing willing) {
        var facts = new ArrayList<OwnFact>();
        words.skills().stream()
                .filter(skill -> willing.skills().contains(skill.code()))
                .forEach(skill -> facts.add(OwnFact.said("own.volunteer.skills", skill.chinese(), skill.english())));
        willing.free().stream()
                .sorted(Comparator.comparing(FreeTime::code))
                .forEach(free -> facts.add(OwnFact.word(
                        "weekday." + free.weekday().getValue(), free.part().key())));
        return new OwnRecord("volunteer.held.help", CONSENT, facts, HELP);
    }

    private OwnRecord asked(Request request, @Nullable Word kind) {
        var facts = new ArrayList<OwnFact>();
        if (kind != null) {
            facts.add(OwnFact.said("request.kind", kind.chinese(), kind.english()));
        }
        var said = asks.reading().words(request, Scope.ofPublicPlace(request.place()));
        if (!said.isEmpty()) {
            facts.add(OwnFact.text("volunteer.held.words", said));
        }
        facts.add(OwnFact.word("volunteer.held.reach", "volunteer.held.reach.sealed"));
        facts.add(OwnFact.day("volunteer.held.on", LocalDate.ofInstant(request.receivedAt(), Dates.ZONE)));
        facts.add(OwnFact.word("volunteer.held.state", request.state().key()));
        var may = request.state().mayBecome(RequestState.WITHDRAWN);
        return new OwnRecord(
                "volunteer.held.request",
                CONSENT,
                facts,
                may ? OwnRecords.code(REQUEST, request.id().value()) : null);
    }

    /** That hours are kept and how many lines; the lines themselves are read by her volunteer's link alone. */
    private List<OwnRecord> hours(PersonId person) {
        var lines = offers.hours().of(person);
        if (lines.isEmpty()) {
            return List.of();
        }
        var facts = List.of(
                OwnFact.text("volunteer.held.lines", Integer.toString(lines.size())),
                OwnFact.day("volunteer.held.last", lines.getFirst().day()),
                OwnFact.word("volunteer.held.where", "link.volunteer.own"));
        return List.of(new OwnRecord("volunteer.held.hours", "volunteer.held.basis.herself", facts, null));
    }

    @Override
    public boolean withdraw(PersonId person, String code, Actor herself) {
        if (code.equals(HELP)) {
            offers.helpers().stop(person, herself);
            return true;
        }
        if (code.startsWith(TEAM + "/")) {
            takingPart.leave(person, code.substring(TEAM.length() + 1), herself);
            return true;
        }
        if (!code.startsWith(REQUEST + "/")) {
            return false;
        }
        asks.requests().askedBy(person).stream()
                .filter(request ->
                        OwnRecords.code(REQUEST, request.id().value()).equals(code))
                .filter(request -> request.state().mayBecome(RequestState.WITHDRAWN))
                .forEach(request -> asks.handling().withdraw(request.id(), herself));
        return true;
    }

    /** What she gives. */
    @Component("ownHelpOffered")
    record Offers(Helpers helpers, HoursBook hours) {}

    /** What she asks for. */
    @Component("ownHelpAsked")
    record Asks(Requests requests, RequestReading reading, RequestHandling handling) {}
}
