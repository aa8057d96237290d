/** Handing files out. */
@NullMarked
package org.yuanba.attachment.web;

import org.jspecify.annotations.NullMarked;
