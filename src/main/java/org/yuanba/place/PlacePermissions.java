package org.yuanba.place;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with places. */
@Component
class PlacePermissions implements PermissionSource {

    private static final Set<String> READERS = Set.of(
            "compound_secretary",
            "community_worker",
            "street_officer",
            "district_officer",
            "city_analyst",
            "finance_auditor",
            "data_reader");

    @Override
    public List<Offer> permissions() {
        return List.of(
                new Offer(new Permission("place:view"), READERS),
                new Offer(new Permission("place:redraw"), Set.of("system_admin")));
    }
}
