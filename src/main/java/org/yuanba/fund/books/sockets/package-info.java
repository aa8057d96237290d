/** The books in tabs, to-do, board and figures. */
@NullMarked
package org.yuanba.fund.books.sockets;

import org.jspecify.annotations.NullMarked;
