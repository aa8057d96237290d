package org.yuanba.volunteer.desk;

import java.util.List;
import org.yuanba.person.PersonCard;
import org.yuanba.place.Place;
import org.yuanba.volunteer.helper.Words.Word;
import org.yuanba.volunteer.web.Form;

/**
 * The form on which somebody writes a request down for another.
 *
 * @param here the compound
 * @param kinds what can be asked for
 * @param persons residents whose record it may be joined to
 * @param form what was typed
 */
public record RequestFormView(Place here, List<Word> kinds, List<PersonCard> persons, Form form) {

    /** Where it is sent. */
    public String action() {
        return "/p/" + here.key() + "/requests";
    }
}
