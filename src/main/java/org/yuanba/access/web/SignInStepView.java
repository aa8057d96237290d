package org.yuanba.access.web;

import org.jspecify.annotations.Nullable;

/**
 * What a step of signing in shows.
 *
 * @param username who signs in
 * @param secret the secret to scan, on the page that sets codes up
 * @param problems what was wrong
 */
public record SignInStepView(String username, @Nullable SecretView secret, Problems problems) {}
