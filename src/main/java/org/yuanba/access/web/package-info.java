/** Signing in, and the check in front of every page. */
@NullMarked
package org.yuanba.access.web;

import org.jspecify.annotations.NullMarked;
