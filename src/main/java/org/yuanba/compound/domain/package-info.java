/** How compounds enter the ledger, change, close and are counted. */
@NullMarked
package org.yuanba.compound.domain;

import org.jspecify.annotations.NullMarked;
