/** Import and export from the shell. */
@NullMarked
package org.yuanba.exchange.command;

import org.jspecify.annotations.NullMarked;
