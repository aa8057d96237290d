package org.yuanba.web.spi;

import java.util.Map;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/**
 * Somebody who looks at a place.
 *
 * @param place which
 * @param scope what she may see of it with the permission asked for
 * @param by who she is
 * @param asked what stands in the address behind the question mark
 */
public record Visit(PlaceKey place, Scope scope, Actor by, Map<String, String> asked) {}
