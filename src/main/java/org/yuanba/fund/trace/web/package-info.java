/** 惠从何来: pages for staff and for whoever scans the code on a bench. */
@NullMarked
package org.yuanba.fund.trace.web;

import org.jspecify.annotations.NullMarked;
