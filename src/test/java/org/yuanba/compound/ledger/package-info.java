/** Tests of the base ledger. */
@NullMarked
package org.yuanba.compound.ledger;

import org.jspecify.annotations.NullMarked;
