/** Which days are worked, and when a period ends. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"shared", "ops", "ops :: spi", "access", "access :: spi", "audit", "web", "web :: spi"})
package org.yuanba.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
