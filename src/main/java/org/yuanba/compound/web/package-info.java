/** The pages of the base ledger: list, detail, forms, map. */
@NullMarked
package org.yuanba.compound.web;

import org.jspecify.annotations.NullMarked;
