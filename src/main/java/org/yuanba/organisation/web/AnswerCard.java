package org.yuanba.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.life.Term;
import org.yuanba.organisation.post.Post;
import org.yuanba.person.PersonCard;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Page;

/**
 * One organisation on the page of a compound.
 *
 * @param here where one looks
 * @param organisation which
 * @param posts those held today
 * @param cards of the holders the reader may see
 * @param term the term that runs, or the last one; none when none was written down
 * @param lastMet when it met last, or none
 * @param metSince the first day a meeting counts as lately
 * @param today today
 */
public record AnswerCard(
        PlaceKey here,
        OrganisationRecord organisation,
        List<Post> posts,
        Map<PersonId, PersonCard> cards,
        @Nullable Term term,
        @Nullable LocalDate lastMet,
        LocalDate metSince,
        LocalDate today) {

    /** Its page. */
    public String url() {
        return "/p/" + here + "/organisations/" + organisation.id().value();
    }

    /** Where what one does with it is sent: to its own place. */
    public String actsUrl() {
        return "/p/" + organisation.place() + "/organisations/"
                + organisation.id().value();
    }

    /** How the holder of a post is said. */
    public String holder(Page page, Post post) {
        var card = post.holder() == null ? null : cards.get(post.holder());
        return card == null
                ? page.t(
                        post.unnamed()
                                ? "organisation.post.unnamed"
                                : post.holder() == null ? "organisation.post.nobody" : "organisation.post.hidden")
                : Holders.said(card);
    }

    /** Whether somebody leads it. */
    public boolean isLed() {
        return posts.stream().anyMatch(post -> post.kind().leads() && post.isFilled());
    }

    /** Whether its term runs. */
    public boolean isInTerm() {
        return term != null && term.runsOn(today);
    }

    /** Whether it met lately. */
    public boolean hasMet() {
        return lastMet != null && !lastMet.isBefore(metSince);
    }
}
