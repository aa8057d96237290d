package org.yuanba.roster.desk;

import java.util.List;

/**
 * A sentence of the screens with what stands in it.
 *
 * @param key its message key
 * @param arguments what stands in it
 */
public record Sentence(String key, List<Object> arguments) {}
