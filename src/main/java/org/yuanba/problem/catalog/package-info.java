/** What problems are about, what is asked of each, and the figures of the city. */
@NullMarked
package org.yuanba.problem.catalog;

import org.jspecify.annotations.NullMarked;
