package org.yuanba.volunteer.request;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.notify.Message;
import org.yuanba.notify.Notifier;
import org.yuanba.person.PersonId;
import org.yuanba.place.Places;
import org.yuanba.volunteer.helper.Words;
import org.yuanba.volunteer.helper.Words.Word;

/**
 * Tells both sides how a request stands, without names, doors or anybody's words: those stand on the page the link opens.
 */
@Component
class RequestNews {

    /** What the link of a volunteer opens. */
    static final String VOLUNTEER = "volunteer.own";

    /** What the link of somebody who asks opens. */
    static final String ASKER = "volunteer.ask";

    private final Notifier notifier;
    private final Words words;
    private final Places places;
    private final AuditTrail audit;

    RequestNews(Notifier notifier, Words words, Places places, AuditTrail audit) {
        this.notifier = notifier;
        this.words = words;
        this.places = places;
        this.audit = audit;
    }

    void asked(Request request, UUID offer, PersonId person) {
        notifier.tell(toVolunteer(request, person, "asked", offer).with(kind(request)));
    }

    void offered(Request request, UUID offer) {
        toAsker(request, "offered", offer);
    }

    void agreed(Request request, Offer offer) {
        notifier.tell(toVolunteer(request, offer.person(), "agreed", offer.id()).with(kind(request)));
    }

    void notNeeded(Request request, Offer offer) {
        notifier.tell(
                toVolunteer(request, offer.person(), "not-needed", offer.id()).with(kind(request)));
    }

    void steppedBack(Request request, UUID offer) {
        toAsker(request, "stepped-back", offer);
    }

    /** By offer, so that she is asked again when it was not done the first time. */
    void done(Request request, UUID offer) {
        toAsker(request, "done", offer);
    }

    void unmet(Request request) {
        toAsker(request, "unmet", request.id().value());
    }

    void step(Request request, String act, Actor by) {
        audit.record(AuditEntry.of(
                        by, "volunteer." + act, request.place(), request.id().value(), request.number())
                .forItsRecord());
    }

    private Message toVolunteer(Request request, PersonId person, String what, UUID about) {
        return Message.to(person, "told.volunteer." + what, "volunteer." + what + "/" + about, request.place())
                .with(places.namesOf(List.of(request.place())).getOrDefault(request.place(), ""))
                .opening(VOLUNTEER);
    }

    private void toAsker(Request request, String what, UUID about) {
        var asker = request.asker();
        if (asker != null) {
            notifier.tell(
                    Message.to(asker, "told.volunteer." + what, "volunteer." + what + "/" + about, request.place())
                            .with(kind(request))
                            .opening(ASKER));
        }
    }

    private String kind(Request request) {
        return words.help(request.kind()).map(Word::chinese).orElse("");
    }
}
