package org.yuanba.person.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.domain.Person;
import org.yuanba.place.Place;

/**
 * The slip a person takes home: the only place where her link stands.
 *
 * @param here the place
 * @param person for whom
 * @param purpose what the link is good for
 * @param link its whole address
 * @param qr the address as a path of dark squares, or none while this is a trial
 * @param qrSize squares on a side
 * @param expires until when it works
 */
public record SlipView(
        Place here,
        Person person,
        String purpose,
        String link,
        @Nullable String qr,
        int qrSize,
        Instant expires) {

    /** Her page. */
    public String back() {
        return "/p/" + here.key() + "/persons/" + person.id().value();
    }

    /** The view box of the code. */
    public String viewBox() {
        return "0 0 " + qrSize + " " + qrSize;
    }
}
