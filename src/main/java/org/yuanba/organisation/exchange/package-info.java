/** Organisations and posts as Excel sheets. */
@NullMarked
package org.yuanba.organisation.exchange;

import org.jspecify.annotations.NullMarked;
