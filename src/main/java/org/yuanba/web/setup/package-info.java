/** The first start: which city this Yuanba is for, and its three administrators. */
@NullMarked
package org.yuanba.web.setup;

import org.jspecify.annotations.NullMarked;
