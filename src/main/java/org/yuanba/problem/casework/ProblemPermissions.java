package org.yuanba.problem.casework;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with problems. */
@Component
public class ProblemPermissions implements PermissionSource {

    /** See problems and how far they are, without who told them. */
    public static final Permission VIEW = new Permission("problem:view");

    /** Write down for others, accept, hand over, answer, read who told it. */
    public static final Permission HANDLE = new Permission("problem:handle");

    /** Import what 12345 sent. */
    public static final Permission IMPORT = new Permission("problem:import");

    /** Export problems, without persons. */
    public static final Permission EXPORT = new Permission("problem:export");

    /** Give other systems a key to send problems with. */
    public static final Permission KEYS = new Permission("problem:keys");

    @Override
    public List<Offer> permissions() {
        var near = Set.of("compound_secretary", "community_worker", "street_officer", "district_officer");
        var office = Set.of("community_worker", "street_officer", "district_officer");
        return List.of(
                new Offer(
                        VIEW,
                        Set.of(
                                "compound_secretary",
                                "community_worker",
                                "street_officer",
                                "district_officer",
                                "city_analyst")),
                new Offer(HANDLE, near),
                new Offer(IMPORT, office),
                new Offer(EXPORT, office),
                new Offer(KEYS, Set.of("security_admin")));
    }
}
