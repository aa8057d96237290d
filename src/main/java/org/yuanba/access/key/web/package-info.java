/** Giving interface accounts keys, and taking them back, on screen. */
@NullMarked
package org.yuanba.access.key.web;

import org.jspecify.annotations.NullMarked;
