/** The keys by which other systems read data: made, taken back, counted. */
@NullMarked
package org.yuanba.access.key;

import org.jspecify.annotations.NullMarked;
