/** The ledger: one row for each movement between two accounts, money that keeps its source, balances that never lie. */
@NullMarked
package org.yuanba.fund.ledger;

import org.jspecify.annotations.NullMarked;
