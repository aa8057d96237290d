package org.yuanba.fund.pitch;

import java.util.UUID;

/**
 * A juror of one event.
 *
 * @param id her id, her hand in projects
 * @param seat her seat, from 1
 * @param called how she is called
 */
public record Juror(UUID id, int seat, String called) {}
