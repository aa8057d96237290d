package org.yuanba.ops;

/** A city was set up here: its schema stands, still empty. Listeners work inside that city. */
public record CityOpened(City city) {}
