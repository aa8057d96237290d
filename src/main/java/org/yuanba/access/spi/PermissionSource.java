package org.yuanba.access.spi;

import java.util.List;
import java.util.Set;
import org.yuanba.access.Permission;

/**
 * The permissions a module brings. A permission met for the first time is given to the standard roles named here;
 * afterwards the city's security administrator decides.
 */
public interface PermissionSource {

    /** Every permission of the module; its label is the message {@code permission.<code with a dot>}. */
    List<Offer> permissions();

    /**
     * A permission and the standard roles that begin with it.
     *
     * @param permission what may be done
     * @param roles codes of roles, such as {@code community_worker}
     */
    record Offer(Permission permission, Set<String> roles) {}
}
