package org.yuanba.indicator;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with figures. */
@Component
public class IndicatorPermissions implements PermissionSource {

    /** To see the figures of a place. */
    public static final Permission VIEW = new Permission("indicator:view");

    private static final Set<String> STAFF = Set.of(
            "compound_secretary",
            "community_worker",
            "street_officer",
            "district_officer",
            "city_analyst",
            "finance_auditor",
            "data_reader");

    @Override
    public List<Offer> permissions() {
        return List.of(new Offer(VIEW, STAFF));
    }
}
