package org.yuanba.member.domain;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with members; nobody above the community begins with the right to records. */
@Component
public class MemberPermissions implements PermissionSource {

    /** To see how many there are, small numbers hidden. */
    public static final Permission COUNTS = new Permission("member:counts");

    /** To see records, masked. */
    public static final Permission VIEW = new Permission("member:view");

    /** To register, change, visit, pair. */
    public static final Permission EDIT = new Permission("member:edit");

    /** To run a census and key it in. */
    public static final Permission CENSUS = new Permission("member:census");

    /** To import a file. */
    public static final Permission IMPORT = new Permission("member:import");

    /** To ask for an export, and take it once it is approved. */
    public static final Permission EXPORT = new Permission("member:export");

    /** To approve the export somebody else asked for. */
    public static final Permission APPROVE = new Permission("member:approve-export");

    @Override
    public List<Offer> permissions() {
        var near = Set.of("compound_secretary", "community_worker");
        return List.of(
                new Offer(
                        COUNTS,
                        Set.of(
                                "compound_secretary",
                                "community_worker",
                                "street_officer",
                                "district_officer",
                                "city_analyst")),
                new Offer(VIEW, near),
                new Offer(EDIT, near),
                new Offer(CENSUS, near),
                new Offer(IMPORT, Set.of("community_worker")),
                new Offer(EXPORT, Set.of("community_worker")),
                new Offer(APPROVE, Set.of("street_officer")));
    }
}
