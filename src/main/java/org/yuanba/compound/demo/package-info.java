/** The invented ledgers of the sample city. */
@NullMarked
package org.yuanba.compound.demo;

import org.jspecify.annotations.NullMarked;
