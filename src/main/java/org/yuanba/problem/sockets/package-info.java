/** Where problems show elsewhere: tab, to-dos, search, blackboard, figures. */
@NullMarked
package org.yuanba.problem.sockets;

import org.jspecify.annotations.NullMarked;
