/** Teams: founded, led, joined and left. */
@NullMarked
package org.yuanba.volunteer.team;

import org.jspecify.annotations.NullMarked;
