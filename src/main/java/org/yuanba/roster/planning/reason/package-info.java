/** Why a roster came out as it did, in sentences without figures about people. */
@NullMarked
package org.yuanba.roster.planning.reason;

import org.jspecify.annotations.NullMarked;
