/** The books of a place: its funds by what they are by law, what came in, what was paid, and for what. */
@NullMarked
package org.yuanba.fund.books;

import org.jspecify.annotations.NullMarked;
