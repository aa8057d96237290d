package org.yuanba.web.feedback;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands in the form.
 *
 * @param kind what it is about
 * @param body the words
 * @param website a field people do not see; only robots fill it
 */
public record FeedbackForm(Feedback.Kind kind, String body, String website) {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 2000;

    /** Fifteen digits or more in a row are an identity or bank number, which is never taken here. */
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\d(?:[ -]?\\d){14,}[\\dXx]?");

    /** An empty form. */
    public static FeedbackForm empty() {
        return new FeedbackForm(Feedback.Kind.SUGGESTION, "", "");
    }

    /** Message key of what is wrong with the words, empty when nothing is. */
    public Optional<String> problem() {
        var words = body.strip();
        if (words.length() < SHORTEST) {
            return Optional.of("feedback.body.missing");
        }
        if (words.length() > LONGEST) {
            return Optional.of("feedback.body.long");
        }
        return NUMBER_OF_A_PERSON.matcher(words).find() ? Optional.of("feedback.body.number") : Optional.empty();
    }

    boolean isFromRobot() {
        return !website.isBlank();
    }
}
