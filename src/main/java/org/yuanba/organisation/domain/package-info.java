/** Founding, changing and ending organisations, and what follows when places or compounds change. */
@NullMarked
package org.yuanba.organisation.domain;

import org.jspecify.annotations.NullMarked;
