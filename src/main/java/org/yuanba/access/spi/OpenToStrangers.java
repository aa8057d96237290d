package org.yuanba.access.spi;

/**
 * Addresses a stranger or another system may send to without having opened a page before: what stands below them never acts
 * for whoever is signed in, so that no token of a form is asked for.
 */
public interface OpenToStrangers {

    /** The pattern of the addresses, such as {@code /open311/**}. */
    String path();
}
