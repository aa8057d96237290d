package org.yuanba.volunteer.team;

import org.jspecify.annotations.Nullable;
import org.yuanba.volunteer.TeamGround;
import org.yuanba.volunteer.TeamKind;

/**
 * Which teams a list shows.
 *
 * @param kind only this kind, or none for both
 * @param ground only of this ground, or none for all
 * @param leaderless only those nobody leads
 * @param page 1 for the first page
 */
public record TeamQuestion(
        @Nullable TeamKind kind, @Nullable TeamGround ground, boolean leaderless, int page) {}
