/** Messages as they are read: in an inbox, on a person's own page, on the list of those to tell by hand. */
@NullMarked
package org.yuanba.notify.reading;

import org.jspecify.annotations.NullMarked;
