package org.yuanba.access;

import java.util.UUID;

/** The id of an account. */
public record AccountId(UUID value) {}
