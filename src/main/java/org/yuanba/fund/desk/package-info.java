/** Calls and projects for those who work on them. */
@NullMarked
package org.yuanba.fund.desk;

import org.jspecify.annotations.NullMarked;
