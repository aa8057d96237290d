/** What a person may know and ask about her own data: what is held, who looked, and what she wishes. */
@NullMarked
package org.yuanba.person.own;

import org.jspecify.annotations.NullMarked;
