/** Registering members, their legal basis, and what follows when persons are merged or deleted. */
@NullMarked
package org.yuanba.member.domain;

import org.jspecify.annotations.NullMarked;
