package org.yuanba.problem.desk;

import java.util.List;
import org.yuanba.person.PersonCard;
import org.yuanba.place.Place;
import org.yuanba.problem.catalog.Category;
import org.yuanba.problem.open.Form;

/**
 * The form of writing down for somebody.
 *
 * @param here the compound
 * @param categories what it may be about
 * @param persons those on record she may be
 * @param form what was typed
 */
public record TakeDownView(Place here, List<Category> categories, List<PersonCard> persons, Form form) {

    /** Where it is sent. */
    public String action() {
        return "/p/" + here.key() + "/problems/new";
    }
}
