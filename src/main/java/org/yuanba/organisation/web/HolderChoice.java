package org.yuanba.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonCard;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * Choosing a person in a form.
 *
 * @param place where persons are looked for
 * @param find where the form is sent to look
 * @param words what was typed
 * @param found who was found
 * @param chosen id of the one chosen, {@link #UNNAMED}, or empty
 * @param mayBeUnnamed whether the name may be left out
 */
public record HolderChoice(
        PlaceKey place,
        String find,
        String words,
        List<PersonCard> found,
        @Nullable String chosen,
        boolean mayBeUnnamed) {

    /** What is sent when the name is not to be kept. */
    public static final String UNNAMED = "unnamed";

    /** Whether the name is left out. */
    public boolean isUnnamed() {
        return UNNAMED.equals(chosen);
    }

    /** Whether this is the one chosen. */
    public boolean isChosen(PersonCard card) {
        return card.id().value().toString().equals(chosen);
    }

    /** Form of address and masked name. */
    public String said(PersonCard card) {
        return Holders.said(card);
    }

    /** Where somebody new is entered. */
    public String newUrl() {
        var community = place.level() == PlaceLevel.COMPOUND ? place.at(PlaceLevel.COMMUNITY) : place;
        return "/p/" + community + "/persons/new";
    }
}
