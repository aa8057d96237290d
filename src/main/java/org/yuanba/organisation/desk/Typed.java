package org.yuanba.organisation.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.shared.PlaceKey;

/**
 * What was typed into a form; what cannot be read is remembered beside its field.
 *
 * @param sent as the browser sent it
 * @param refusals what could not be read
 */
public record Typed(MultiValueMap<String, String> sent, List<Refusal> refusals) {

    /** What was typed, nothing looked at yet. */
    public static Typed of(MultiValueMap<String, String> sent) {
        return new Typed(sent, new java.util.ArrayList<>());
    }

    /** A text without blanks around it. */
    public String text(String field) {
        var text = sent.getFirst(field);
        return text == null ? "" : text.strip();
    }

    /** Whether a box was ticked. */
    public boolean isTicked(String field) {
        return !text(field).isEmpty();
    }

    /** A day, required; today where it cannot be read, beside which it is then refused. */
    public LocalDate day(String field, LocalDate today) {
        return dayIfAny(field).orElseGet(() -> {
            if (refusals.stream().noneMatch(refusal -> refusal.field().equals(field))) {
                refusals.add(Refusal.of(field, "organisation.wrong.day"));
            }
            return today;
        });
    }

    /** A day, if any was typed. */
    public Optional<LocalDate> dayIfAny(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            refusals.add(Refusal.of(field, "organisation.wrong.day"));
            return Optional.empty();
        }
    }

    /** A whole number from 0; -1 where it cannot be read, beside which it is then refused. */
    public int number(String field) {
        var text = text(field);
        if (text.matches("[0-9]{1,6}")) {
            return Integer.parseInt(text);
        }
        refusals.add(Refusal.of(field, "organisation.wrong.number"));
        return -1;
    }

    /** An id, if one was sent. */
    public Optional<UUID> id(String field) {
        var text = text(field);
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** The places that were ticked. */
    public Set<PlaceKey> places(String field) {
        Collection<String> keys = sent.getOrDefault(field, List.of());
        var places = new LinkedHashSet<PlaceKey>();
        keys.forEach(key -> PlaceKey.parse(key).ifPresent(places::add));
        return places;
    }

    /** The version a form was opened on, or one that never was. */
    public int version() {
        var text = text("version");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }
}
