/** Employers that registered with a community, and in-service members who reported to where they live (双报到). */
@NullMarked
package org.yuanba.member.unit;

import org.jspecify.annotations.NullMarked;
