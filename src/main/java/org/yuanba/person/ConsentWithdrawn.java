package org.yuanba.person;

/**
 * A person no longer agrees; what rested on it ends.
 *
 * @param person who
 * @param purpose to what
 */
public record ConsentWithdrawn(PersonId person, ConsentPurpose purpose) {}
