/** Drawing the tree anew: a newer edition of the divisions, and places that move to another parent. */
@NullMarked
package org.yuanba.place.redraw;

import org.jspecify.annotations.NullMarked;
