/** What a roster is planned from, and the draft that comes of it. */
@NullMarked
package org.yuanba.roster.planning;

import org.jspecify.annotations.NullMarked;
