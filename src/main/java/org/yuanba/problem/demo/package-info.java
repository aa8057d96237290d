/** Problems of the sample city, invented. */
@NullMarked
package org.yuanba.problem.demo;

import org.jspecify.annotations.NullMarked;
