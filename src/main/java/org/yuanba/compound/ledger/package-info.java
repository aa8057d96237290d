/** The field list of the base ledger and the facts of one compound: the one home of every field. */
@NullMarked
@NamedInterface("ledger")
package org.yuanba.compound.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
