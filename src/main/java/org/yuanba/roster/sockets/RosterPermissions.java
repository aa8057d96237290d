package org.yuanba.roster.sockets;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with rosters. */
@Component("rosterPermissions")
public class RosterPermissions implements PermissionSource {

    /** See which compounds have a roster, and what hangs on the board. */
    public static final Permission VIEW = new Permission("roster:view");

    /** Set up, ask, draft, publish and change rosters; see what people said and carry. */
    public static final Permission PLAN = new Permission("roster:plan");

    @Override
    public List<Offer> permissions() {
        var near = Set.of("compound_secretary", "community_worker");
        return List.of(
                new Offer(
                        VIEW,
                        Set.of(
                                "compound_secretary",
                                "community_worker",
                                "street_officer",
                                "district_officer",
                                "city_analyst")),
                new Offer(PLAN, near));
    }
}
