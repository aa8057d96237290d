package org.yuanba.volunteer.web;

import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** People belong to a compound or to its community: on a compound's page those of the community may be seen too, by who may. */
@Component
public class Nearby {

    private final Access access;

    Nearby(Access access) {
        this.access = access;
    }

    /** What she may see, with this permission, of the community in which the place lies; of the place itself above that. */
    public Scope of(PlaceKey place, Permission permission, Actor by) {
        var around = place.level() == PlaceLevel.COMPOUND ? place.at(PlaceLevel.COMMUNITY) : place;
        return access.scope(by, permission).within(around);
    }
}
