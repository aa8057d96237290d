/** Rules no roster may break; each checks a roster by itself. */
@NullMarked
package org.yuanba.roster.planning.must;

import org.jspecify.annotations.NullMarked;
