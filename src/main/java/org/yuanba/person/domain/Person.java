package org.yuanba.person.domain;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.ContactKind;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonName;
import org.yuanba.person.Sensitive;
import org.yuanba.shared.PlaceKey;

/**
 * One person's record.
 *
 * @param id her id
 * @param place community or compound she belongs to
 * @param formOfAddress how she wants to be called
 * @param name her name, or none
 * @param contacts how she is reached, at most one of a kind
 * @param channels the ways she wants to be reached
 * @param mergedInto the record this one leads to, or none
 * @param version counts changes
 */
public record Person(
        PersonId id,
        PlaceKey place,
        String formOfAddress,
        @Nullable PersonName name,
        Map<ContactKind, Sensitive> contacts,
        Set<Channel> channels,
        @Nullable PersonId mergedInto,
        int version) {

    /** A way of reaching somebody. */
    public enum Channel {
        /** By phone. */
        PHONE,
        /** By text message. */
        SMS,
        /** By knocking at the door. */
        VISIT,
        /** On paper, in the letter box. */
        PAPER,
        /** On a page opened with a personal link. */
        WEB;

        /** Message key of the way in words. */
        public String key() {
            return "channel." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The contact of this kind, if she gave one. */
    public @Nullable Sensitive contact(ContactKind kind) {
        return contacts.get(kind);
    }
}
