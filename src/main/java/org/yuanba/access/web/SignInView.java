package org.yuanba.access.web;

import org.jspecify.annotations.Nullable;

/**
 * What the sign-in page shows.
 *
 * @param username what was typed before
 * @param to where one goes afterwards
 * @param problem message key of why it was refused, or none
 * @param out whether she has just signed out
 */
public record SignInView(
        String username, String to, @Nullable String problem, boolean out) {}
