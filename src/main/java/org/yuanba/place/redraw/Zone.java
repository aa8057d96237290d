package org.yuanba.place.redraw;

/**
 * A district of our own, such as 高新区, that no national code stands for.
 *
 * @param key its six digits
 * @param name its name
 */
public record Zone(String key, String name) {}
