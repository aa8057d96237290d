/** The roster of 305号院 in the sample city. */
@NullMarked
package org.yuanba.roster.demo;

import org.jspecify.annotations.NullMarked;
