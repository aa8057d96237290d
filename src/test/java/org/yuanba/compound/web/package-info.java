/** Tests of the base ledger. */
@NullMarked
package org.yuanba.compound.web;

import org.jspecify.annotations.NullMarked;
