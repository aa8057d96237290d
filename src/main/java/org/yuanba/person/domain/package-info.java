/** Entering, changing, merging and deleting persons, and what they agreed to. */
@NullMarked
package org.yuanba.person.domain;

import org.jspecify.annotations.NullMarked;
