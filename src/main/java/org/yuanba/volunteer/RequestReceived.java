package org.yuanba.volunteer;

import org.yuanba.shared.PlaceKey;

/**
 * Somebody asked for help.
 *
 * @param request its id
 * @param place her compound
 */
public record RequestReceived(RequestId request, PlaceKey place) {}
