/** Messages in words, in the language of the one who reads them. */
@NullMarked
package org.yuanba.notify.wording;

import org.jspecify.annotations.NullMarked;
