package org.yuanba.volunteer.request;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.person.PersonId;
import org.yuanba.volunteer.RequestId;
import org.yuanba.volunteer.RequestState;
import org.yuanba.volunteer.VolunteerRefused;
import org.yuanba.volunteer.request.Offer.State;
import org.yuanba.web.NotHere;

/**
 * Brings a request from asking to done: somebody is asked, would come, is agreed to, comes, and she says it is done. Each
 * may say no or step back at any time, nobody asks why.
 */
@Component
@Unscoped("each step is taken by the one it is about, by number or link, or by a handler whose scope was checked")
public class RequestHandling {

    private final RequestSteps steps;
    private final RequestNews news;

    RequestHandling(RequestSteps steps, RequestNews news) {
        this.steps = steps;
        this.news = news;
    }

    /** A handler asks somebody whether she would come. */
    @Transactional
    public UUID askVolunteer(RequestId id, PersonId person, Scope scope, Actor by) {
        var request = steps.lock(id);
        scope.require(request.place());
        if (request.state() != RequestState.OPEN) {
            throw new VolunteerRefused("person", "volunteer.refused.not-open");
        }
        if (person.equals(request.asker())) {
            throw new VolunteerRefused("person", "volunteer.refused.herself");
        }
        try {
            var offer = steps.insertOffer(request, person, by);
            news.asked(request, offer, person);
            news.step(request, "request-asked", by);
            return offer;
        } catch (DuplicateKeyException e) {
            throw new VolunteerRefused("person", "volunteer.refused.overlap");
        }
    }

    /** A volunteer would come: by her link, or told to the handler. */
    @Transactional
    public void accept(UUID offerId, Actor by) {
        var request = steps.lock(steps.offer(offerId).request());
        var offer = steps.offer(offerId);
        if (offer.state() == State.ACCEPTED) {
            return;
        }
        if (request.state() != RequestState.OPEN || offer.state() != State.ASKED) {
            throw new VolunteerRefused(
                    "",
                    request.state() == RequestState.WITHDRAWN
                            ? "volunteer.refused.withdrawn"
                            : "volunteer.refused.taken");
        }
        steps.answer(offerId, State.ACCEPTED);
        steps.move(request, RequestState.OFFERED);
        news.offered(request, offerId);
        news.step(request, "request-offered", by);
    }

    /** A volunteer cannot, or cannot after all; nobody asks why. */
    @Transactional
    public void decline(UUID offerId, Actor by) {
        var request = steps.lock(steps.offer(offerId).request());
        var offer = steps.offer(offerId);
        if (offer.state() == State.ASKED) {
            steps.answer(offerId, State.DECLINED);
            news.step(request, "request-declined", by);
        } else if (offer.state() == State.ACCEPTED
                && (request.state() == RequestState.OFFERED || request.state() == RequestState.AGREED)) {
            steps.answer(offerId, State.STEPPED_BACK);
            steps.move(request, RequestState.OPEN);
            news.steppedBack(request, offerId);
            news.step(request, "request-stepped-back", by);
        }
    }

    /** She is told who would come, and it is all right, or not. */
    @Transactional
    public void agree(RequestId id, boolean allRight, Actor by) {
        var request = steps.lock(id);
        if (request.state() != RequestState.OFFERED) {
            throw new VolunteerRefused("", "volunteer.refused.passed");
        }
        var accepted = steps.accepted(id);
        if (allRight) {
            steps.move(request, RequestState.AGREED);
            steps.closeOffers(id, State.ASKED);
            news.agreed(request, accepted);
            news.step(request, "request-agreed", by);
        } else {
            steps.move(request, RequestState.OPEN);
            steps.answer(accepted.id(), State.OVER);
            news.notNeeded(request, accepted);
            news.step(request, "request-not-agreed", by);
        }
    }

    /** The volunteer says it is done. */
    @Transactional
    public void done(RequestId id, Actor by) {
        var request = steps.lock(id);
        require(request, RequestState.DONE);
        steps.move(request, RequestState.DONE);
        news.done(request, steps.accepted(id).id());
        news.step(request, "request-done", by);
    }

    /** She says whether it is done; if not, somebody is looked for again. */
    @Transactional
    public void confirm(RequestId id, boolean isDone, Actor by) {
        var request = steps.lock(id);
        if (request.state() != RequestState.DONE) {
            throw new VolunteerRefused("", "volunteer.refused.passed");
        }
        steps.answer(steps.accepted(id).id(), State.OVER);
        steps.move(request, isDone ? RequestState.CONFIRMED : RequestState.OPEN);
        news.step(request, isDone ? "request-confirmed" : "request-not-done", by);
    }

    /** She does not need it any more; nobody asks why. Whoever was asked or would come is told. */
    @Transactional
    public void withdraw(RequestId id, Actor by) {
        var request = steps.lock(id);
        require(request, RequestState.WITHDRAWN);
        steps.move(request, RequestState.WITHDRAWN);
        steps.closeOffers(id, State.ASKED, State.ACCEPTED).forEach(offer -> news.notNeeded(request, offer));
        news.step(request, "request-withdrawn", by);
    }

    /** Nobody was found: an honest end with a reason that says where else to turn. */
    @Transactional
    public void unmet(RequestId id, String reason, Scope scope, Actor by) {
        var request = steps.lock(id);
        scope.require(request.place());
        require(request, RequestState.UNMET);
        if (reason.isBlank() || reason.strip().length() > 200) {
            throw new VolunteerRefused("reason", "volunteer.refused.reason");
        }
        steps.unmet(request, reason.strip());
        steps.closeOffers(id, State.ASKED).forEach(offer -> news.notNeeded(request, offer));
        news.unmet(request);
        news.step(request, "request-unmet", by);
    }

    /** The offer of this id to this person, for what she answers by her link. */
    public Offer offerTo(PersonId person, UUID offer) {
        var found = steps.offer(offer);
        if (!found.person().equals(person)) {
            throw new NotHere();
        }
        return found;
    }

    private static void require(Request request, RequestState next) {
        if (!request.state().mayBecome(next)) {
            throw new VolunteerRefused("", "volunteer.refused.passed");
        }
    }
}
