package org.yuanba.problem;

import org.yuanba.shared.PlaceKey;

/**
 * Somebody told a problem.
 *
 * @param problem its id
 * @param place the compound
 * @param category code of what it is about
 */
public record ProblemReceived(ProblemId problem, PlaceKey place, String category) {}
