/** How fast ledgers come in and go out. */
@NullMarked
package org.yuanba.exchange.bench;

import org.jspecify.annotations.NullMarked;
