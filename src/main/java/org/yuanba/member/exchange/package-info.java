/** Members as a sheet, and exports that a second person approves. */
@NullMarked
package org.yuanba.member.exchange;

import org.jspecify.annotations.NullMarked;
