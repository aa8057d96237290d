/** What stands out in the books, for an auditor: each is a question to be asked, not an answer. */
@NullMarked
package org.yuanba.fund.review;

import org.jspecify.annotations.NullMarked;
