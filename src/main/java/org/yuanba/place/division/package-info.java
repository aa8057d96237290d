/** The national division codes: the files they come in, and the editions kept of them. */
@NullMarked
package org.yuanba.place.division;

import org.jspecify.annotations.NullMarked;
