/** Lists of compounds with their filters, and the counts kept for every place. */
@NullMarked
package org.yuanba.compound.listing;

import org.jspecify.annotations.NullMarked;
