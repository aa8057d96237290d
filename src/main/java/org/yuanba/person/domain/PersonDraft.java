package org.yuanba.person.domain;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.ContactKind;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonName;
import org.yuanba.person.Sensitive;
import org.yuanba.person.domain.Person.Channel;
import org.yuanba.shared.PlaceKey;

/**
 * What somebody typed about a person. When a record is changed, an empty field leaves what stands, so that nobody needs
 * to see it in order to keep it; a field is emptied by saying so.
 *
 * @param formOfAddress how she wants to be called
 * @param name her name, empty to leave it
 * @param contacts what was typed for each kind, empty to leave it
 * @param emptied names of the fields to be emptied: {@code name}, {@code mobile}, …
 * @param channels the ways she wants to be reached
 */
public record PersonDraft(
        String formOfAddress,
        String name,
        Map<ContactKind, String> contacts,
        Set<String> emptied,
        Set<Channel> channels) {

    private static final int LONGEST_FORM = 20;
    private static final int LONGEST_NAME = 50;

    /** Message keys of what is wrong, by field; empty when it can be kept. */
    public Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (formOfAddress.isBlank()) {
            problems.put("formOfAddress", "person.problem.form-missing");
        } else if (formOfAddress.strip().length() > LONGEST_FORM) {
            problems.put("formOfAddress", "person.problem.form-long");
        }
        if (name.strip().length() > LONGEST_NAME) {
            problems.put("name", "person.problem.name-long");
        }
        contacts.forEach((kind, text) -> {
            if (!text.isBlank() && kind.parse(text).isEmpty()) {
                problems.put(kind.word(), "person.problem." + kind.word());
            }
        });
        return problems;
    }

    Person opened(PlaceKey place) {
        return onto(new Person(PersonId.next(), place, "", null, Map.of(), EnumSet.noneOf(Channel.class), null, 0));
    }

    Person onto(Person before) {
        var kept = new EnumMap<ContactKind, Sensitive>(ContactKind.class);
        for (var kind : ContactKind.values()) {
            var standing = before.contact(kind);
            var typed = contacts.getOrDefault(kind, "");
            if (!typed.isBlank()) {
                kept.put(kind, kind.parse(typed).orElseThrow());
            } else if (standing != null && !emptied.contains(kind.word())) {
                kept.put(kind, standing);
            }
        }
        return new Person(
                before.id(),
                before.place(),
                formOfAddress.strip(),
                name(before.name()),
                kept,
                channels,
                before.mergedInto(),
                before.version());
    }

    private @Nullable PersonName name(@Nullable PersonName standing) {
        if (!name.isBlank()) {
            return PersonName.of(name);
        }
        return emptied.contains("name") ? null : standing;
    }
}
