/** What the module brings to tabs, to-do lists, boards and figures. */
@NullMarked
package org.yuanba.member.sockets;

import org.jspecify.annotations.NullMarked;
