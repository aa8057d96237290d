package org.yuanba.person.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.ContactKind;
import org.yuanba.person.domain.Person;
import org.yuanba.person.domain.PersonDraft;
import org.yuanba.place.Place;

/**
 * The form for a person. What stands is shown masked beside the empty field, so that one may change it without seeing it.
 *
 * @param here the place
 * @param standing the record as it stands, or none for a new one
 * @param draft what was typed
 * @param problems message keys by field
 */
public record PersonFormView(Place here, @Nullable Person standing, PersonDraft draft, Map<String, String> problems) {

    /** Where the form goes. */
    public String url() {
        return standing == null
                ? "/p/" + here.key() + "/persons/new"
                : "/p/" + here.key() + "/persons/" + standing.id().value() + "/edit";
    }

    /** Where one goes back to. */
    public String back() {
        return standing == null
                ? "/p/" + here.key() + "/persons"
                : "/p/" + here.key() + "/persons/" + standing.id().value();
    }

    /** What was typed for this kind. */
    public String typed(ContactKind kind) {
        return draft.contacts().getOrDefault(kind, "");
    }

    /** What stands in this field, masked, or none. */
    public @Nullable String stands(String field) {
        if (standing == null) {
            return null;
        }
        if (field.equals("name")) {
            return standing.name() == null ? null : standing.name().masked();
        }
        var contact = standing.contact(ContactKind.valueOf(field.toUpperCase(java.util.Locale.ROOT)));
        return contact == null ? null : contact.masked();
    }

    /** Counts changes, so that two people do not overwrite each other. */
    public int version() {
        return standing == null ? 0 : standing.version();
    }
}
