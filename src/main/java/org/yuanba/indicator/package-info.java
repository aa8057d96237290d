/** Figures that explain themselves: every measure of every place, kept up as the work happens, with month-ends. */
@NullMarked
@ApplicationModule(
        displayName = "Indicators",
        allowedDependencies = {
            "shared",
            "ops",
            "ops :: spi",
            "access",
            "access :: spi",
            "place",
            "web",
            "web :: spi",
            "demo :: spi"
        })
package org.yuanba.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
