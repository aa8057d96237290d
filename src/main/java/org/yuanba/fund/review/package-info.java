/** Eligibility, review, signatures, and interests that keep somebody out. */
@NullMarked
package org.yuanba.fund.review;

import org.jspecify.annotations.NullMarked;
