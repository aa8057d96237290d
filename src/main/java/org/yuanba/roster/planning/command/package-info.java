/** ./yuanba plan: a roster from a file, and the measuring of it. */
@NullMarked
package org.yuanba.roster.planning.command;

import org.jspecify.annotations.NullMarked;
