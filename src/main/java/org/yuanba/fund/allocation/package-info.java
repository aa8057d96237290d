/** How a budget is given to projects by votes: elections, the terms they are counted by, and outcomes. Exact, pure Java. */
@NullMarked
package org.yuanba.fund.allocation;

import org.jspecify.annotations.NullMarked;
