/** The pages on which the tree is drawn anew: newer editions, and places that move. */
@NullMarked
package org.yuanba.place.web;

import org.jspecify.annotations.NullMarked;
