/** How many compounds somebody answers for, on paper and at work, and which ones nobody answers for. */
@NullMarked
package org.yuanba.organisation.coverage;

import org.jspecify.annotations.NullMarked;
