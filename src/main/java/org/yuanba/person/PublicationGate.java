package org.yuanba.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks a text over before it is published: identity numbers, private phones, bank cards, plates, and flats together
 * with a name do not go out. A text with findings is not published; {@link #redact} proposes one that may be.
 */
@Component
public class PublicationGate {

    /** What must not stand in a public text. */
    public enum Kind {
        /** A citizen identity number with a fitting check character, or a long number named as one. */
        ID_NUMBER,
        /** A mobile number that is not a declared duty phone. */
        MOBILE,
        /** A landline that is not a declared duty phone. */
        LANDLINE,
        /** A bank card whose check digit fits. */
        BANK_CARD,
        /** A vehicle's plate. */
        PLATE,
        /** A flat, in the same sentence as a name. */
        HOME_WITH_NAME;

        /** Message key of the sentence that says what was found. */
        public String key() {
            return "gate." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One thing found.
     *
     * @param kind what it is
     * @param start where it begins in the text
     * @param end after its last character
     * @param excerpt the thing, masked
     */
    public record Finding(Kind kind, int start, int end, String excerpt) {}

    /**
     * What must not be published, in the order of the text, none overlapping.
     *
     * @param allowedPhones the declared duty phones, in any writing
     */
    public List<Finding> findings(String text, Set<String> allowedPhones) {
        var plain = PlainText.of(text);
        var allowed = allowedPhones.stream()
                .map(phone -> PlainText.of(phone).replaceAll("[^0-9]", ""))
                .collect(Collectors.toSet());
        var found = new ArrayList<Finding>();
        for (var trace : Traces.ALL) {
            trace.in(plain, allowed).stream()
                    .filter(one -> found.stream().noneMatch(other -> overlap(one, other)))
                    .forEach(found::add);
        }
        found.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(found);
    }

    /** The same text with every finding masked. */
    public String redact(String text, Set<String> allowedPhones) {
        var redacted = new StringBuilder();
        int done = 0;
        for (var finding : findings(text, allowedPhones)) {
            redacted.append(text, done, finding.start()).append(finding.excerpt());
            done = finding.end();
        }
        return redacted.append(text, done, text.length()).toString();
    }

    private static boolean overlap(Finding one, Finding other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
