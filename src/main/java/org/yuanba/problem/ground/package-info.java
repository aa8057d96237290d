/** From a point on the map to the compound it belongs to. */
@NullMarked
package org.yuanba.problem.ground;

import org.jspecify.annotations.NullMarked;
