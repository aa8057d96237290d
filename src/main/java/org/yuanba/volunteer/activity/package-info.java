/** Activities people come to, with a list of who comes. */
@NullMarked
package org.yuanba.volunteer.activity;

import org.jspecify.annotations.NullMarked;
