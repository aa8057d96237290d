package org.yuanba.organisation.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.post.Appointment;
import org.yuanba.organisation.post.Concern;
import org.yuanba.organisation.post.PostKeeping;
import org.yuanba.organisation.post.PostKind;
import org.yuanba.organisation.web.HolderChoice;
import org.yuanba.place.Place;

/**
 * The form that gives a post.
 *
 * @param here where one is
 * @param organisation of which organisation
 * @param kinds the kinds of posts it has
 * @param typed what is in the form
 * @param holder choosing the person
 * @param today today, as a field holds it
 * @param refusals why it was not given
 */
public record PostFormView(
        Place here,
        OrganisationRecord organisation,
        List<PostKind> kinds,
        Typed typed,
        HolderChoice holder,
        String today,
        List<Refusal> refusals) {

    /** The ways to come to a post. */
    public Appointment[] ways() {
        return Appointment.values();
    }

    /** What the holder has to declare; nothing for most organisations. */
    public Concern[] concerns() {
        return PostKeeping.asksForDeclarations(organisation) ? Concern.values() : new Concern[0];
    }

    /** The first day typed, today to begin with. */
    public String since() {
        return typed.sent().containsKey("since") ? typed.text("since") : today;
    }

    /** Why a field was refused, or none. */
    public @Nullable Refusal refusal(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** The page of the organisation. */
    public String back() {
        return "/p/" + here.key() + "/organisations/" + organisation.id().value();
    }

    /** Where the form is sent. */
    public String url() {
        return back() + "/posts/new";
    }
}
