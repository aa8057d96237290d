package org.yuanba.roster.book;

import java.util.UUID;

/**
 * Where somebody is on duty: the gate, a patrol, the steward's hour.
 *
 * @param id its id
 * @param name what it is called; public
 * @param heavy whether it weighs more
 */
public record Post(UUID id, String name, boolean heavy) {}
