package org.yuanba.person;

/**
 * A person agreed to something.
 *
 * @param person who
 * @param purpose to what
 */
public record ConsentGiven(PersonId person, ConsentPurpose purpose) {}
