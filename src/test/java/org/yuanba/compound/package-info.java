/** Tests of the base ledger. */
@NullMarked
package org.yuanba.compound;

import org.jspecify.annotations.NullMarked;
