/** Pages of staff: teams; and forms as they are typed. */
@NullMarked
package org.yuanba.volunteer.web;

import org.jspecify.annotations.NullMarked;
