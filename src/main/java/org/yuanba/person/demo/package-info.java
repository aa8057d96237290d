/** The invented people of the sample city, and what they hold in their hands. */
@NullMarked
package org.yuanba.person.demo;

import org.jspecify.annotations.NullMarked;
