/** Yuanba: what a city's old residential compounds run on, from the blackboard at the gate to the city's figures. */
@NullMarked
package org.yuanba;

import org.jspecify.annotations.NullMarked;
