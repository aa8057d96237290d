package org.yuanba.problem;

import org.yuanba.shared.PlaceKey;

/**
 * A problem came a step further, or back.
 *
 * @param problem its id
 * @param place the compound
 * @param before what it was
 * @param after what it is
 */
public record ProblemMoved(ProblemId problem, PlaceKey place, ProblemState before, ProblemState after) {}
