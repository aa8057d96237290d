package org.yuanba.fund.project.sockets;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with projects. In one project nobody has two duties, whatever rights she holds. */
@Component
public class ProjectPermissions implements PermissionSource {

    /** See calls, projects and pitch events. */
    public static final Permission VIEW = new Permission("project:view");

    /** Hand in applications, say that work is done, ask for changes. */
    public static final Permission APPLY = new Permission("project:apply");

    /** Check, review, sign, release payments. */
    public static final Permission REVIEW = new Permission("project:review");

    /** Pay what was released, settle. */
    public static final Permission PAY = new Permission("project:pay");

    /** Open calls, run pitch events, key in papers, put up notices and reports. */
    public static final Permission RUN = new Permission("project:run");

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
                new Offer(APPLY, Set.of("compound_secretary", "community_worker")),
                new Offer(REVIEW, Set.of("community_worker", "street_officer", "district_officer")),
                new Offer(PAY, Set.of("community_worker", "street_officer")),
                new Offer(RUN, Set.of("community_worker", "street_officer")));
    }
}
