/** Setting a roster up: posts, shifts, who takes part, and what each says about when she can. */
@NullMarked
package org.yuanba.roster.setup;

import org.jspecify.annotations.NullMarked;
