/** The books of a place to take away: files, their hashes, and a signature that shows whether anything was changed since. */
@NullMarked
package org.yuanba.fund.bundle;

import org.jspecify.annotations.NullMarked;
