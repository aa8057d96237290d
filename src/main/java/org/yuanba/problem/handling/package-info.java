/** What becomes of a problem: who answers for it, until when, what is answered, and what the reporter says to it. */
@NullMarked
package org.yuanba.problem.handling;

import org.jspecify.annotations.NullMarked;
