/** What a rule of a roster can do: check a roster by itself, and tell the search what it wants. */
@NullMarked
package org.yuanba.roster.planning.rule;

import org.jspecify.annotations.NullMarked;
