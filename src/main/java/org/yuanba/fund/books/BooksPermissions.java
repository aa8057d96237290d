package org.yuanba.fund.books;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with the books. Whoever prepares a payment never pays it, whatever rights she holds. */
@Component
public class BooksPermissions implements PermissionSource {

    /** See funds, statements and where money came from. */
    public static final Permission VIEW = new Permission("fund:view");

    /** Record what came in, prepare payments. */
    public static final Permission ENTER = new Permission("fund:enter");

    /** Pay what another prepared; take back what was a mistake. */
    public static final Permission PAY = new Permission("fund:pay");

    /** Open funds, freeze them, close the books, set plans and matching rules. */
    public static final Permission KEEP = new Permission("fund:keep");

    /** See what stands out, take the signed bundle. */
    public static final Permission AUDIT = new Permission("fund:audit");

    /** Export sheets. */
    public static final Permission EXPORT = new Permission("fund:export");

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
                new Offer(ENTER, Set.of("community_worker", "street_officer")),
                new Offer(PAY, Set.of("street_officer", "district_officer")),
                new Offer(KEEP, Set.of("community_worker", "street_officer", "district_officer")),
                new Offer(AUDIT, Set.of("finance_auditor", "district_officer")),
                new Offer(EXPORT, Set.of("community_worker", "street_officer", "district_officer", "finance_auditor")));
    }
}
