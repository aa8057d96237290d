package org.yuanba.demo.spi;

/** A module's part of the sample city; built once, in order, when {@code serve --demo} starts on an empty directory. */
public interface DemoSource {

    /** Where it stands in the building order; a module comes after those it builds on. */
    int order();

    /** Builds its part in the current city. */
    void build();
}
