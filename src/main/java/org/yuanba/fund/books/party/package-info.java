/** Who gives and who is paid. */
@NullMarked
package org.yuanba.fund.books.party;

import org.jspecify.annotations.NullMarked;
