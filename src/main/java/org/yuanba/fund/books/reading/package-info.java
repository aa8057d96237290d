/** What stands in the books, read for pages: funds, statements, movements, sums by nature. */
@NullMarked
package org.yuanba.fund.books.reading;

import org.jspecify.annotations.NullMarked;
