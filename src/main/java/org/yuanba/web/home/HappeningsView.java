package org.yuanba.web.home;

import java.util.List;
import org.yuanba.web.spi.LogSource.Event;

/**
 * What happened in a place.
 *
 * @param events newest first
 */
public record HappeningsView(List<Event> events) {}
