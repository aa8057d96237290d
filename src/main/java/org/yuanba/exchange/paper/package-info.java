/** Files Yuanba hands out: exports, templates to fill in, and lists of what was wrong. */
@NullMarked
package org.yuanba.exchange.paper;

import org.jspecify.annotations.NullMarked;
