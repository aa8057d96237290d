/** Who may see and do what, where and until when. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared", "ops", "ops :: spi"})
package org.yuanba.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
