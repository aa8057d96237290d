/** Projects where other parts of Yuanba show them: rights, to-do, board, tab, trace. */
@NullMarked
package org.yuanba.fund.project.sockets;

import org.jspecify.annotations.NullMarked;
