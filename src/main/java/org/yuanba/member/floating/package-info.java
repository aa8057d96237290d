/** Members away from home: who registered, who stands beside them, and how far a transfer has come. */
@NullMarked
package org.yuanba.member.floating;

import org.jspecify.annotations.NullMarked;
