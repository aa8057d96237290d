/** Counts elections from the shell. */
@NullMarked
package org.yuanba.fund.command;

import org.jspecify.annotations.NullMarked;
