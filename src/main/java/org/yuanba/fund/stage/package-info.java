/** Planning and running a pitch event, and reading ballots as they stand on phone and paper. */
@NullMarked
package org.yuanba.fund.stage;

import org.jspecify.annotations.NullMarked;
