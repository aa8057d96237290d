/** The books as sheets: what came in, and what was paid. */
@NullMarked
package org.yuanba.fund.books.exchange;

import org.jspecify.annotations.NullMarked;
