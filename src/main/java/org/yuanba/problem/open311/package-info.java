/** Open311 GeoReport v2: other systems send problems and read how they stand, in XML and JSON. */
@NullMarked
package org.yuanba.problem.open311;

import org.jspecify.annotations.NullMarked;
