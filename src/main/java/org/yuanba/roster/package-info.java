/** The duty roster a compound agrees to: drafted fairly, with reasons, by those who will keep it. */
@NullMarked
@ApplicationModule(
        displayName = "Rosters",
        allowedDependencies = {
            "shared",
            "ops",
            "ops :: spi",
            "access",
            "access :: spi",
            "place",
            "person",
            "person :: spi",
            "calendar",
            "audit",
            "web",
            "web :: spi",
            "board",
            "board :: spi",
            "compound",
            "notify",
            "demo :: spi"
        })
package org.yuanba.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
