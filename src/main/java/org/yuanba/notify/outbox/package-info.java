/** Messages on their way: which way each takes next, when, and what is left for somebody to tell. */
@NullMarked
package org.yuanba.notify.outbox;

import org.jspecify.annotations.NullMarked;
