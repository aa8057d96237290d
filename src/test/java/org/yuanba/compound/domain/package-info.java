/** Tests of the base ledger. */
@NullMarked
package org.yuanba.compound.domain;

import org.jspecify.annotations.NullMarked;
