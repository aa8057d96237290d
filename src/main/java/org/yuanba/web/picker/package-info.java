/** Going to another place: the tree side by side, a search, and where one was lately. */
@NullMarked
package org.yuanba.web.picker;

import org.jspecify.annotations.NullMarked;
