package org.yuanba.fund;

import org.yuanba.shared.PlaceKey;

/**
 * A project came a step further.
 *
 * @param project which
 * @param place its compound
 * @param before where it stood, the same when it has just been applied for
 * @param after where it stands
 */
public record ProjectMoved(ProjectId project, PlaceKey place, ProjectState before, ProjectState after) {}
