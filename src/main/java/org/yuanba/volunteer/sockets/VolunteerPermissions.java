package org.yuanba.volunteer.sockets;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with teams, requests and activities. */
@Component
public class VolunteerPermissions implements PermissionSource {

    /** See teams, activities, and how many ask for help. */
    public static final Permission VIEW = new Permission("volunteer:view");

    /** Found and change teams, plan activities. */
    public static final Permission EDIT = new Permission("volunteer:edit");

    /** Handle requests: read who asks, ask volunteers, write down for others. */
    public static final Permission HANDLE = new Permission("volunteer:handle");

    /** Import teams from a sheet. */
    public static final Permission IMPORT = new Permission("volunteer:import");

    /** Export teams and requests, without persons. */
    public static final Permission EXPORT = new Permission("volunteer:export");

    private static final Set<String> NEAR = Set.of("compound_secretary", "community_worker");

    @Override
    public List<Offer> permissions() {
        return List.of(
                new Offer(
                        VIEW,
                        Set.of(
                                "compound_secretary",
                                "community_worker",
                                "street_officer",
                                "district_officer",
                                "city_analyst")),
                new Offer(EDIT, NEAR),
                new Offer(HANDLE, NEAR),
                new Offer(IMPORT, Set.of("community_worker", "street_officer")),
                new Offer(EXPORT, Set.of("community_worker", "street_officer", "district_officer")));
    }
}
