package org.yuanba.problem;

import java.util.UUID;

/** The id of a problem. */
public record ProblemId(UUID value) {}
