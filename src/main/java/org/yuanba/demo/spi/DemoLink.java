package org.yuanba.demo.spi;

/**
 * What somebody without an account would hold in her hand.
 *
 * @param who for whom, and what it is good for
 * @param path where it leads, such as {@code /l/…}
 */
public record DemoLink(String who, String path) {}
