/** Where messages show elsewhere: what waits to be read or told, and what one may do with them. */
@NullMarked
package org.yuanba.notify.sockets;

import org.jspecify.annotations.NullMarked;
