/** Eligibility, review, signatures, and interests that keep somebody out. */
@NullMarked
package org.yuanba.fund.vetting;

import org.jspecify.annotations.NullMarked;
