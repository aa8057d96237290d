package org.yuanba.organisation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.audit.AuditLine;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.domain.StoredOrganisation;
import org.yuanba.organisation.life.Meeting;
import org.yuanba.organisation.life.MeetingKind;
import org.yuanba.organisation.life.Term;
import org.yuanba.organisation.post.Post;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

/**
 * One organisation.
 *
 * @param here where one looks
 * @param stored the organisation
 * @param card what is glanced at
 * @param superior the one above it, or none
 * @param below those under it
 * @param past posts no longer held, the latest first
 * @param terms all terms
 * @param meetings the last meetings
 * @param names names of places
 * @param warnings what should be looked at
 * @param refusals why something just asked for was not done
 * @param history what happened
 * @param mayEdit whether the reader may change it
 */
public record OrganisationView(
        Place here,
        StoredOrganisation stored,
        AnswerCard card,
        @Nullable OrganisationRecord superior,
        List<OrganisationRecord> below,
        List<Post> past,
        List<Term> terms,
        List<Meeting> meetings,
        Map<PlaceKey, String> names,
        List<Refusal> warnings,
        List<Refusal> refusals,
        List<AuditLine> history,
        boolean mayEdit) {

    /** The organisation. */
    public OrganisationRecord organisation() {
        return stored.record();
    }

    /** Where what one does with it is sent: to its own place. */
    public String url(String below) {
        return card.actsUrl() + below;
    }

    /** The page of another. */
    public String url(OrganisationRecord other) {
        return "/p/" + here.key() + "/organisations/" + other.id().value();
    }

    /** What a place is called. */
    public String name(PlaceKey place) {
        return names.getOrDefault(place, place.value());
    }

    /** Why a field was refused, or none. */
    public @Nullable Refusal refusal(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** The kinds of meetings one may write down. */
    public MeetingKind[] meetingKinds() {
        return MeetingKind.values();
    }
}
