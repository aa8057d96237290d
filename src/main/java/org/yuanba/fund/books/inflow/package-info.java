/** Money that comes in, and what the rules ask of it by its kind; goods and labour beside it. */
@NullMarked
package org.yuanba.fund.books.inflow;

import org.jspecify.annotations.NullMarked;
