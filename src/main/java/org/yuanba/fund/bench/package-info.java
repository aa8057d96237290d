/** Measuring the ledger: postings by many hands, balances among millions of movements. */
@NullMarked
package org.yuanba.fund.bench;

import org.jspecify.annotations.NullMarked;
