package org.yuanba.access.web;

import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Permission;
import org.yuanba.access.domain.AccessPermissions;
import org.yuanba.ops.Cities;
import org.yuanba.shared.PlaceKey;

/** Roles and rules hold in the whole city: only who may change them there may change them at all. */
@Component
class WholeCity {

    private static final Permission ROLES = new Permission(AccessPermissions.ROLES);

    private final Access access;
    private final Cities cities;

    WholeCity(Access access, Cities cities) {
        this.access = access;
        this.cities = cities;
    }

    void require(Actor by) {
        access.require(by, ROLES, root());
    }

    boolean isOf(Actor by) {
        return access.may(by, ROLES, root());
    }

    OutOfScope nothingThere() {
        return new OutOfScope(root());
    }

    private PlaceKey root() {
        return Cities.chosen().or(cities::standard).orElseThrow().root();
    }
}
