package org.yuanba.person;

import org.yuanba.shared.PlaceKey;

/**
 * A person to be entered or found, as another module was told of her.
 *
 * @param place community or compound she belongs to
 * @param name her name, 1 to 50 characters
 * @param mobile her mobile number as written, or an empty text
 */
public record PersonEntry(PlaceKey place, String name, String mobile) {

    /** Whether a person can be entered by it: a name of the right length, and a number that is one, or none. */
    public boolean isGood() {
        var written = name.strip();
        return !written.isEmpty()
                && written.codePointCount(0, written.length()) <= 50
                && (mobile.isBlank() || Mobile.parse(mobile).isPresent());
    }
}
