/** Forms of the books: money that came in, payments from preparing to paying, goods and labour. */
@NullMarked
package org.yuanba.fund.books.entry;

import org.jspecify.annotations.NullMarked;
