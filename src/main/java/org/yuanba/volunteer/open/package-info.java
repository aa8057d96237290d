/** Pages anyone may open: asking for help, signing up, and what a personal link opens. */
@NullMarked
package org.yuanba.volunteer.open;

import org.jspecify.annotations.NullMarked;
