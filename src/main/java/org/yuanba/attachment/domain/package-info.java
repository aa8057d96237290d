/** How a file is checked, cleaned and kept. */
@NullMarked
package org.yuanba.attachment.domain;

import org.jspecify.annotations.NullMarked;
