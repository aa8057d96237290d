package org.yuanba.person;

/**
 * Two records were found to be one person.
 *
 * @param kept the record that stays
 * @param gone the record that now leads to it
 */
public record PersonsMerged(PersonId kept, PersonId gone) {}
