package org.yuanba.organisation.post;

import java.util.Locale;

/**
 * A kind of post, a row of data.
 *
 * @param code its name in code
 * @param name its name in Chinese
 * @param nameEn its name in English
 * @param single whether one person at a time holds it
 * @param party whether party organisations have it, otherwise bodies of self-government
 * @param leads whether the organisation is without a head while nobody holds it
 */
public record PostKind(String code, String name, String nameEn, boolean single, boolean party, boolean leads) {

    /** Code of the secretary's post. */
    public static final String SECRETARY = "secretary";

    /** Its name in the reader's language. */
    public String name(boolean english) {
        return english ? nameEn.substring(0, 1).toUpperCase(Locale.ROOT) + nameEn.substring(1) : name;
    }
}
