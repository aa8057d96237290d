package org.yuanba.access;

import java.util.UUID;

/** The id of a key by which a machine reads data; not the key itself. */
public record AccessKeyId(UUID value) {}
