/** Payments: decided and prepared by one, paid by another. */
@NullMarked
package org.yuanba.fund.books.order;

import org.jspecify.annotations.NullMarked;
