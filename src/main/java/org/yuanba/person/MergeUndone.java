package org.yuanba.person;

/**
 * Two records are two persons again.
 *
 * @param kept the record that had stayed
 * @param gone the record that stands on its own again
 */
public record MergeUndone(PersonId kept, PersonId gone) {}
