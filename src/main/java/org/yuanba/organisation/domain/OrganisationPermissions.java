package org.yuanba.organisation.domain;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with organisations. */
@Component
public class OrganisationPermissions implements PermissionSource {

    /** Reading who answers for what. */
    public static final Permission VIEW = new Permission("organisation:view");

    /** Entering and changing organisations, posts, terms and meetings, and applying for a formation. */
    public static final Permission EDIT = new Permission("organisation:edit");

    /** Deciding for the superior organisation on an application somebody else made. */
    public static final Permission APPROVE = new Permission("organisation:approve");

    /** Importing sheets. */
    public static final Permission IMPORT = new Permission("organisation:import");

    /** Exporting sheets. */
    public static final Permission EXPORT = new Permission("organisation:export");

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
                new Offer(VIEW, READERS),
                new Offer(EDIT, Set.of("compound_secretary", "community_worker", "street_officer")),
                new Offer(APPROVE, Set.of("street_officer", "district_officer")),
                new Offer(IMPORT, Set.of("community_worker", "street_officer")),
                new Offer(EXPORT, Set.of("community_worker", "street_officer", "district_officer", "city_analyst")));
    }
}
