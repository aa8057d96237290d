/** A first roster in milliseconds, and a search of our own that improves it. */
@NullMarked
package org.yuanba.roster.planning.search;

import org.jspecify.annotations.NullMarked;
