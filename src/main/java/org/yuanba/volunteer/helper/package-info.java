/** What people can and when they have time, and the record of hours each keeps for herself. */
@NullMarked
package org.yuanba.volunteer.helper;

import org.jspecify.annotations.NullMarked;
