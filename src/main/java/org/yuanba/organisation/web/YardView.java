package org.yuanba.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.organisation.coverage.Cover;
import org.yuanba.organisation.formation.Formation;
import org.yuanba.organisation.life.MeetingKind;
import org.yuanba.place.Place;

/**
 * Who answers for one compound.
 *
 * @param here the compound
 * @param party the party organisations that answer for it, the strongest first
 * @param others the bodies of self-government
 * @param formation an application that waits for it, or none
 */
public record YardView(
        Place here,
        List<AnswerCard> party,
        List<AnswerCard> others,
        @Nullable Formation formation) {

    /** How it is covered. */
    public Cover cover() {
        return party.stream()
                .flatMap(card -> Cover.by(card.organisation().kind()).stream())
                .min(java.util.Comparator.naturalOrder())
                .orElse(Cover.NONE);
    }

    /** Whether by one that works. */
    public boolean isWorking() {
        return party.stream()
                .filter(card ->
                        Cover.by(card.organisation().kind()).map(Cover::counts).orElse(false))
                .anyMatch(card -> card.isLed() && card.isInTerm() && card.hasMet());
    }

    /** The kinds of meetings one may write down. */
    public MeetingKind[] meetingKinds() {
        return MeetingKind.values();
    }

    /** An address below this tab. */
    public String url(String below) {
        return "/p/" + here.key() + "/organisations" + below;
    }
}
