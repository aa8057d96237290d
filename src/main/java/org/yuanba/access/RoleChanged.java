package org.yuanba.access;

import java.util.Set;

/**
 * The permissions of a role were changed, for everyone who holds it.
 *
 * @param role code of the role
 * @param added codes of permissions it has now
 * @param removed codes of permissions it no longer has
 * @param by who did it
 */
public record RoleChanged(String role, Set<String> added, Set<String> removed, AccountId by) {}
