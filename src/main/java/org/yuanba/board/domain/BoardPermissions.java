package org.yuanba.board.domain;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with blackboards. */
@Component
public class BoardPermissions implements PermissionSource {

    /** See the working side of a board: drafts, objections, old notices. */
    public static final Permission VIEW = new Permission("board:view");

    /** Write drafts, change the duty phone, take down and answer objections. */
    public static final Permission EDIT = new Permission("board:edit");

    /** Publish, end and withdraw notices. */
    public static final Permission PUBLISH = new Permission("board:publish");

    /** Enter and sign off the rules on how long notices stand. */
    public static final Permission RULES = new Permission("board:rules");

    private static final Set<String> CLOSE_BY = Set.of("compound_secretary", "community_worker", "street_officer");

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
                                "city_analyst",
                                "finance_auditor")),
                new Offer(EDIT, CLOSE_BY),
                new Offer(PUBLISH, CLOSE_BY),
                new Offer(RULES, Set.of("street_officer", "district_officer")));
    }
}
