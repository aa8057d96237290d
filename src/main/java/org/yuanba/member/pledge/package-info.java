/** Roles that somebody chose to show on the blackboard, until she takes it back. */
@NullMarked
package org.yuanba.member.pledge;

import org.jspecify.annotations.NullMarked;
