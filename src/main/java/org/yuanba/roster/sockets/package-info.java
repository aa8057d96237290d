/** Where rosters show elsewhere: tab, to-dos, blackboard, a person's own records, places and persons that change. */
@NullMarked
package org.yuanba.roster.sockets;

import org.jspecify.annotations.NullMarked;
