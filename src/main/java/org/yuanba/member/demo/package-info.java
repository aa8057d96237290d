/** The members of the sample city, and how fast they come in and are listed. */
@NullMarked
package org.yuanba.member.demo;

import org.jspecify.annotations.NullMarked;
