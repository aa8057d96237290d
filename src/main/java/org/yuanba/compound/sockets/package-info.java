/** Where the base ledger shows elsewhere: tab, overview, to-dos, search, blackboard. */
@NullMarked
package org.yuanba.compound.sockets;

import org.jspecify.annotations.NullMarked;
