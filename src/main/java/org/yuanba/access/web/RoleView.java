package org.yuanba.access.web;

import java.util.List;
import java.util.Set;
import org.yuanba.access.domain.RoleQueries.Role;

/**
 * The form of one role.
 *
 * @param role the role as it stands
 * @param permissions codes of what can be ticked, by module
 * @param ticked codes of what is ticked
 * @param secondFactor whether the code is ticked
 * @param problems what was wrong
 */
public record RoleView(
        Role role, List<Group> permissions, Set<String> ticked, boolean secondFactor, Problems problems) {

    /**
     * The permissions of one module.
     *
     * @param module its word
     * @param codes their codes
     */
    public record Group(String module, List<String> codes) {}
}
