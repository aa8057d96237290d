/** From cells to rows one can write: headers found and matched, cells cleaned and checked, records found. */
@NullMarked
package org.yuanba.exchange.reading;

import org.jspecify.annotations.NullMarked;
