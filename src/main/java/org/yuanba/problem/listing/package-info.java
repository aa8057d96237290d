/** Lists of problems, counted and in the order of their days. */
@NullMarked
package org.yuanba.problem.listing;

import org.jspecify.annotations.NullMarked;
