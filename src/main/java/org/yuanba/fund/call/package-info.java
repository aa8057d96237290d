/** Calls for projects: who may ask for how much until when, and what the money never pays for. */
@NullMarked
package org.yuanba.fund.call;

import org.jspecify.annotations.NullMarked;
