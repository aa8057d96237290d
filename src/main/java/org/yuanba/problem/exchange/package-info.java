/** Orders of 12345 in, answers out, as a sheet. */
@NullMarked
package org.yuanba.problem.exchange;

import org.jspecify.annotations.NullMarked;
