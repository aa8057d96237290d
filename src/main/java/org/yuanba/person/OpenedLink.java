package org.yuanba.person;

import java.time.Instant;
import java.util.UUID;

/**
 * A personal link somebody holds in her hand.
 *
 * @param id its id
 * @param person whom it was made for
 * @param purpose the one thing it is good for
 * @param expires when it stops working
 */
public record OpenedLink(UUID id, PersonId person, String purpose, Instant expires) {}
