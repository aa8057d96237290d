/** Going from door to door: rounds, sheets of entrances, and the latest tally of each. */
@NullMarked
package org.yuanba.member.census;

import org.jspecify.annotations.NullMarked;
