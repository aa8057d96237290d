package org.yuanba.access.web;

import java.util.List;
import org.yuanba.access.AccessRules;
import org.yuanba.access.domain.RoleQueries.Role;

/**
 * The roles of the city, and its rules on signing in.
 *
 * @param roles every role, in order
 * @param rules the rules, as they are or as they were typed
 * @param mayChange whether the reader may change them
 * @param problems what was wrong with the rules
 */
public record RolesView(List<Role> roles, AccessRules rules, boolean mayChange, Problems problems) {}
