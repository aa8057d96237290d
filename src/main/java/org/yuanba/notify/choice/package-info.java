/** How people want to be told, and the hours and tries of the city. */
@NullMarked
package org.yuanba.notify.choice;

import org.jspecify.annotations.NullMarked;
