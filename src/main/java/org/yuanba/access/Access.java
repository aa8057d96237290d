package org.yuanba.access;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;
import org.yuanba.shared.PlaceKey;

/** Turns an actor and a permission into a scope: the one place where rights become ranges of places. */
@Component
public class Access {

    private final Cities cities;

    Access(Cities cities) {
        this.cities = cities;
    }

    /** Where the actor may do this. */
    public Scope scope(Actor by, Permission permission) {
        if (by.isSystem()) {
            return everywhere();
        }
        return Scope.of(by.grants().stream()
                .filter(held -> held.permissions().contains(permission.code()))
                .map(Actor.Held::place)
                .toList());
    }

    /** No place at all. */
    public static Scope nowhere() {
        return Scope.of(List.of());
    }

    /** Where the actor may see anything at all. */
    public Scope scope(Actor by) {
        if (by.isSystem()) {
            return everywhere();
        }
        return Scope.of(by.grants().stream()
                .filter(held -> !held.permissions().isEmpty())
                .map(Actor.Held::place)
                .toList());
    }

    /** Whether the actor may do this there. */
    public boolean may(Actor by, Permission permission, PlaceKey place) {
        return scope(by, permission).covers(place);
    }

    /**
     * The scope of the actor inside the place.
     *
     * @throws OutOfScope when she may see nothing of the place
     * @throws PermissionMissing when she may see the place, but not do this there
     */
    public Scope require(Actor by, Permission permission, PlaceKey place) {
        var scope = scope(by, permission);
        if (scope.covers(place)) {
            return scope.within(place);
        }
        if (scope(by).covers(place)) {
            throw new PermissionMissing(place, permission);
        }
        throw new OutOfScope(place);
    }

    private Scope everywhere() {
        return Scope.of(Cities.chosen().or(cities::standard).map(city -> city.root()).stream()
                .toList());
    }
}
