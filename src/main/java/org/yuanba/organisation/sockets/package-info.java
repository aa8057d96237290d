/** Where organisations plug into the shell, the blackboard and the to-do list. */
@NullMarked
package org.yuanba.organisation.sockets;

import org.jspecify.annotations.NullMarked;
