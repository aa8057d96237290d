/** Imports from upload to undo: what was read, what will change, what was written. */
@NullMarked
package org.yuanba.exchange.domain;

import org.jspecify.annotations.NullMarked;
