package org.yuanba.volunteer;

import org.yuanba.shared.PlaceKey;

/**
 * A request for help came a step further, or back.
 *
 * @param request its id
 * @param place the compound
 * @param before what it was
 * @param after what it is
 */
public record RequestMoved(RequestId request, PlaceKey place, RequestState before, RequestState after) {}
