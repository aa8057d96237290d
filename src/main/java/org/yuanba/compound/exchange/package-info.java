/** The base ledger as an Excel sheet: its columns, how a row finds its compound, how rows are written and taken back. */
@NullMarked
package org.yuanba.compound.exchange;

import org.jspecify.annotations.NullMarked;
