/** The exact solver in a process of its own, so that nothing there can touch the pages. */
@NullMarked
package org.yuanba.roster.planning.solver;

import org.jspecify.annotations.NullMarked;
