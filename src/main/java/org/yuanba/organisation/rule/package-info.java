/** The figures of law and of the house that organisations go by, dated and with their source. */
@NullMarked
package org.yuanba.organisation.rule;

import org.jspecify.annotations.NullMarked;
