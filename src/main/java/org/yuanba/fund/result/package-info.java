/** The count of a pitch event, and why each project is in or out. */
@NullMarked
package org.yuanba.fund.result;

import org.jspecify.annotations.NullMarked;
