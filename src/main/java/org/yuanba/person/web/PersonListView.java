package org.yuanba.person.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.ContactKind;
import org.yuanba.person.domain.Person;
import org.yuanba.place.Place;

/**
 * The persons of a community or compound.
 *
 * @param here the place
 * @param tooWide whether the place is above the community, and shows places to go to instead
 * @param words what was looked for
 * @param persons who was found, on this page
 * @param total how many were found
 * @param number number of the page
 * @param below the places directly below
 */
public record PersonListView(
        Place here, boolean tooWide, String words, List<Person> persons, int total, int number, List<Place> below) {

    static final int SIZE = 50;

    /** The address of the list. */
    public String url() {
        return "/p/" + here.key() + "/persons";
    }

    /** The address of another page of it. */
    public String page(int other) {
        return url() + "?number=" + other;
    }

    /** Number of the last page. */
    public int last() {
        return Math.max(1, Math.ceilDiv(total, SIZE));
    }

    /** A contact, masked, or a dash. */
    public String masked(Person person, ContactKind kind) {
        var contact = person.contact(kind);
        return contact == null ? "—" : contact.masked();
    }

    /** The name, masked, or a dash. */
    public String name(Person person) {
        return person.name() == null ? "—" : person.name().masked();
    }

    /** Asks the reader for nothing: only there so that a template can tell "nobody yet" from "nobody found". */
    public @Nullable String asked() {
        return words.isBlank() ? null : words;
    }
}
