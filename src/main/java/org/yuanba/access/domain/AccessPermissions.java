package org.yuanba.access.domain;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.access.spi.PermissionSource;

/** What one may do with accounts and rights. */
@Component
public class AccessPermissions implements PermissionSource {

    /** See accounts and what they hold. */
    public static final String VIEW = "access:view";
    /** Open, rename, disable and enable accounts. */
    public static final String OPEN = "access:open";
    /** Give and end grants. */
    public static final String GRANT = "access:grant";
    /** Give one-time passwords, and turn codes off for a lost phone. */
    public static final String RESET = "access:reset";
    /** Change roles, and the city's rules on signing in. */
    public static final String ROLES = "access:roles";
    /** See who can see a place, and why. */
    public static final String EXPLAIN = "access:explain";

    private static final String SYSTEM = "system_admin";
    private static final String SECURITY = "security_admin";
    private static final String AUDIT = "audit_admin";

    @Override
    public List<Offer> permissions() {
        return List.of(
                offer(VIEW, SYSTEM, SECURITY, AUDIT),
                offer(OPEN, SYSTEM),
                offer(GRANT, SECURITY),
                offer(RESET, SECURITY),
                offer(ROLES, SECURITY),
                offer(EXPLAIN, SECURITY, AUDIT, "street_officer", "district_officer"));
    }

    private static Offer offer(String code, String... roles) {
        return new Offer(new Permission(code), Set.of(roles));
    }
}
