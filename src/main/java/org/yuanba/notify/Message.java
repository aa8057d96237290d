package org.yuanba.notify;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.AccountId;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;

/**
 * Something to tell somebody: which sentence, with which values. It holds nothing about other persons but what they agreed
 * to publish, and nothing somebody else wrote.
 *
 * @param to whom
 * @param template message key of the sentence, beginning with {@code told.}; its subject is the key with {@code .subject}
 * @param key the same key twice is told once; begin it with the module: {@code volunteer.asked/<id>}
 * @param place where it belongs
 * @param values what stands in the sentence: short words, days, hours, whole numbers
 * @param link where staff read more, or none
 * @param purpose for which a personal link is made when it is sent, or none
 * @param urgent whether it may pass in the quiet hours
 */
public record Message(
        Recipient to,
        String template,
        String key,
        PlaceKey place,
        List<Object> values,
        @Nullable String link,
        @Nullable String purpose,
        boolean urgent) {

    private static final Pattern TEMPLATE = Pattern.compile("told\\.[a-z0-9.-]+");
    private static final int LONGEST_WORD = 80;

    /** Refuses what cannot be told. */
    public Message {
        values = List.copyOf(values);
        if (!TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("A template is a message key that begins with told., not " + template);
        }
        if (key.isBlank() || key.length() > 200) {
            throw new IllegalArgumentException("A message needs a key of 1 to 200 characters");
        }
        if (link != null && !link.startsWith("/")) {
            throw new IllegalArgumentException("A link leads to a page of this Yuanba: " + link);
        }
        values.forEach(Message::requireShort);
    }

    private static void requireShort(Object value) {
        var fits = switch (value) {
            case String word -> word.length() <= LONGEST_WORD;
            case Integer number -> true;
            case Long number -> true;
            case LocalDate day -> true;
            case LocalTime time -> true;
            default -> false;
        };
        if (!fits) {
            throw new IllegalArgumentException("A message holds short words, days, hours and whole numbers alone");
        }
    }

    /** To a person. */
    public static Message to(PersonId person, String template, String key, PlaceKey place) {
        return new Message(new Recipient.OfPerson(person), template, key, place, List.of(), null, null, false);
    }

    /** To an account. */
    public static Message to(AccountId account, String template, String key, PlaceKey place) {
        return new Message(new Recipient.OfAccount(account), template, key, place, List.of(), null, null, false);
    }

    /** The same with one more value of the sentence. */
    public Message with(Object value) {
        var more = new ArrayList<>(values);
        more.add(value);
        return new Message(to, template, key, place, more, link, purpose, urgent);
    }

    /** The same, leading there. */
    public Message at(String path) {
        return new Message(to, template, key, place, values, path, purpose, urgent);
    }

    /** The same, with a personal link for this purpose. */
    public Message opening(String code) {
        return new Message(to, template, key, place, values, link, code, urgent);
    }

    /** The same, at any hour. */
    public Message atOnce() {
        return new Message(to, template, key, place, values, link, purpose, true);
    }
}
