/** The chain over the entries: seals in order, and the check that finds what was changed, left out or cut off. */
@NullMarked
package org.yuanba.audit.sealing;

import org.jspecify.annotations.NullMarked;
