/** Lists of members page by page, and the counts kept for them. */
@NullMarked
package org.yuanba.member.listing;

import org.jspecify.annotations.NullMarked;
