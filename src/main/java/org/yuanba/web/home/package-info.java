/** What one meets first: 总览, what waits, what happened, and the search. */
@NullMarked
package org.yuanba.web.home;

import org.jspecify.annotations.NullMarked;
