/** Journeys through several modules, as someone in a community office and someone at the gate make them. */
package org.yuanba.journey;
