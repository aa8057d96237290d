/** The money of the sample city. */
@NullMarked
package org.yuanba.fund.demo;

import org.jspecify.annotations.NullMarked;
