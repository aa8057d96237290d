/** The page of plans and rules. */
@NullMarked
package org.yuanba.fund.plan.web;

import org.jspecify.annotations.NullMarked;
