/** Plans of a year for each compound, and rules by which public money follows what others give. */
@NullMarked
package org.yuanba.fund.plan;

import org.jspecify.annotations.NullMarked;
