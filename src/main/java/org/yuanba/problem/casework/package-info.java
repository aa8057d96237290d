/** What becomes of a problem: who answers for it, until when, and what the reporter says to it. */
@NullMarked
package org.yuanba.problem.casework;

import org.jspecify.annotations.NullMarked;
