/** Agreeing on a roster and living with it: objections, acceptance, the published number, swaps, somebody who cannot come. */
@NullMarked
package org.yuanba.roster.agreeing;

import org.jspecify.annotations.NullMarked;
