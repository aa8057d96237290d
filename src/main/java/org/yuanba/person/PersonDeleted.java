package org.yuanba.person;

/**
 * A person was deleted; whoever keeps her id lets go of it.
 *
 * @param person the id that was hers
 */
public record PersonDeleted(PersonId person) {}
