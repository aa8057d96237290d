/** Help, the privacy notice and the statement on accessibility. */
@NullMarked
package org.yuanba.web.help;

import org.jspecify.annotations.NullMarked;
