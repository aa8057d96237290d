package org.yuanba.member.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.member.web.Problem;
import org.yuanba.member.web.Typed;
import org.yuanba.place.Place;

/**
 * Registering oneself, or what was sent.
 *
 * @param here the compound
 * @param typed what was typed
 * @param problem what is wrong, or none
 * @param sent the id of what was sent, or none
 * @param waits whether it still waits
 */
public record ReportView(
        Place here,
        Typed typed,
        @Nullable Problem problem,
        @Nullable UUID sent,
        boolean waits) {

    /** Where the form goes. */
    public String url() {
        return "/report/" + here.key() + (sent == null ? "" : "/" + sent);
    }
}
