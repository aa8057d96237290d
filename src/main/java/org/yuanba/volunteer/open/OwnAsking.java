package org.yuanba.volunteer.open;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.person.OpenedLink;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonReach;
import org.yuanba.person.PersonReaching;
import org.yuanba.person.spi.LinkPurpose;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.DayPart;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.helper.Words;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.request.Asker;
import org.yuanba.volunteer.request.Request;
import org.yuanba.volunteer.request.RequestHandling;
import org.yuanba.volunteer.request.RequestTaking;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.volunteer.request.Wish;
import org.yuanba.volunteer.web.Form;
import org.yuanba.web.NotHere;
import org.yuanba.web.spi.Fragment;

/** A resident's own page of asking for help: what she asked for, how it stands, her two buttons. */
@Component
class OwnAsking implements LinkPurpose {

    private static final Actor HERSELF = new Actor(null, "", "本人", Set.of());

    private final PersonReaching reaching;
    private final Requests requests;
    private final RequestTaking taking;
    private final RequestHandling handling;
    private final Words words;

    OwnAsking(PersonReaching reaching, Requests requests, RequestTaking taking, RequestHandling handling, Words words) {
        this.reaching = reaching;
        this.requests = requests;
        this.taking = taking;
        this.handling = handling;
        this.words = words;
    }

    @Override
    public String code() {
        return "volunteer.ask";
    }

    @Override
    public boolean byHand() {
        return true;
    }

    @Override
    public Fragment show(OpenedLink link) {
        var reach = reach(link.person());
        var kinds = words.kindsOfHelp();
        return Fragment.of(
                "volunteer/_asking",
                new OwnAskingView(
                        reach.formOfAddress(),
                        reach.place().level() == PlaceLevel.COMPOUND
                                ? reach.place().value()
                                : null,
                        requests.askedBy(reach.person()),
                        kinds,
                        kinds.stream().collect(Collectors.toMap(Word::code, Function.identity()))));
    }

    @Override
    public String act(OpenedLink link, Map<String, String> sent) {
        var reach = reach(link.person());
        try {
            if (sent.getOrDefault("act", "").equals("ask")) {
                return ask(reach, Form.of(sent));
            }
            step(own(reach, sent), sent.getOrDefault("act", ""));
            return "ask.noted";
        } catch (VolunteerRefused refused) {
            return refused.key();
        }
    }

    private String ask(PersonReach reach, Form form) {
        if (reach.place().level() != PlaceLevel.COMPOUND) {
            throw new VolunteerRefused("", "volunteer.refused.place");
        }
        var wish = new Wish(
                reach.place(),
                form.value("kind"),
                form.value("words"),
                form.day("day"),
                form.one("part", DayPart.class));
        var asker = new Asker(reach.formOfAddress(), reach.digitsForSending().orElse(""), form.value("door"));
        taking.ask(wish, asker, reach.person());
        return "ask.received";
    }

    private Request own(PersonReach reach, Map<String, String> sent) {
        return Optional.ofNullable(sent.get("number"))
                .flatMap(requests::numbered)
                .filter(request -> reach.person().equals(request.asker()))
                .orElseThrow(NotHere::new);
    }

    private void step(Request request, String step) {
        switch (step) {
            case "agree" -> handling.agree(request.id(), true, HERSELF);
            case "not-agree" -> handling.agree(request.id(), false, HERSELF);
            case "confirm" -> handling.confirm(request.id(), true, HERSELF);
            case "not-done" -> handling.confirm(request.id(), false, HERSELF);
            case "withdraw" -> handling.withdraw(request.id(), HERSELF);
            default -> throw new NotHere();
        }
    }

    private PersonReach reach(PersonId person) {
        return reaching.of(person).orElseThrow(NotHere::new);
    }
}
