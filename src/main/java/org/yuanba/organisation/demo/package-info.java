/** Who answers for the yards of the sample city, and how that grew. */
@NullMarked
package org.yuanba.organisation.demo;

import org.jspecify.annotations.NullMarked;
