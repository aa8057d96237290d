/** Where volunteers show elsewhere: tab, to-dos, search, log, blackboard, figures. */
@NullMarked
package org.yuanba.volunteer.sockets;

import org.jspecify.annotations.NullMarked;
