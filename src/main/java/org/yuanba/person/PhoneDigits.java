package org.yuanba.person;

import java.text.Normalizer;

/** Phone numbers as people write them, brought to digits. */
final class PhoneDigits {

    private PhoneDigits() {}

    /** Digits and plus alone; anything but the usual separators stays, so that it does not become a number. */
    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s()\\-–—.]", "");
    }
}
