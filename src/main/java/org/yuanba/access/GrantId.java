package org.yuanba.access;

import java.util.UUID;

/** The id of a grant: one account's role at one place for some days. */
public record GrantId(UUID value) {}
