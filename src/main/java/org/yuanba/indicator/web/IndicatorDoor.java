package org.yuanba.indicator.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.CurrentActor;
import org.yuanba.access.Scope;
import org.yuanba.access.SignInNeeded;
import org.yuanba.indicator.IndicatorPermissions;
import org.yuanba.indicator.SmallCells.Readers;
import org.yuanba.shared.PlaceKey;

/** Who may read figures as data: whoever has the right there; in the demonstration anyone on the same machine. */
@Component
class IndicatorDoor {

    private final Access access;
    private final CurrentActor current;
    private final boolean demo;

    IndicatorDoor(Access access, CurrentActor current, @Value("${yuanba.demo:false}") boolean demo) {
        this.access = access;
        this.current = current;
        this.demo = demo;
    }

    /**
     * Lets a reader in.
     *
     * @param from the address the request comes from
     * @throws SignInNeeded when nobody is signed in
     * @throws org.yuanba.access.OutOfScope when the reader sees nothing of the place
     * @throws org.yuanba.access.PermissionMissing when she sees the place, but no figures
     */
    Visitor open(PlaceKey place, String from) {
        var actor = current.get();
        if (actor.isPresent()) {
            return new Visitor(access.require(actor.get(), IndicatorPermissions.VIEW, place), Readers.STAFF);
        }
        if (demo && isThisMachine(from)) {
            return new Visitor(Scope.ofPublicPlace(place), Readers.PUBLIC);
        }
        throw new SignInNeeded();
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * A reader who was let in.
     *
     * @param scope what she may see
     * @param readers as whom
     */
    record Visitor(Scope scope, Readers readers) {}
}
