/** The pages of the books, tab 经费 of every place. */
@NullMarked
package org.yuanba.fund.books.web;

import org.jspecify.annotations.NullMarked;
