package org.yuanba.compound.domain;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with the base ledger. */
@Component
public class CompoundPermissions implements PermissionSource {

    /** Reading the ledger. */
    public static final Permission VIEW = new Permission("compound:view");

    /** Entering, changing and closing compounds. */
    public static final Permission EDIT = new Permission("compound:edit");

    /** Importing sheets. */
    public static final Permission IMPORT = new Permission("compound:import");

    /** Exporting sheets. */
    public static final Permission EXPORT = new Permission("compound:export");

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
                new Offer(IMPORT, Set.of("community_worker", "street_officer")),
                new Offer(EXPORT, Set.of("community_worker", "street_officer", "district_officer", "city_analyst")));
    }
}
