package org.yuanba.person;

import org.yuanba.shared.PlaceKey;

/**
 * A person was entered.
 *
 * @param person her id
 * @param place community or compound she belongs to
 */
public record PersonOpened(PersonId person, PlaceKey place) {}
