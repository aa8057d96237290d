/** Drafts: what a roster is planned from, planning it beside the pages, keeping the best, saying why. */
@NullMarked
package org.yuanba.roster.drafting;

import org.jspecify.annotations.NullMarked;
