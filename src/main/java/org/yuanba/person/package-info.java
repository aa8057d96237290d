/** One record for each person, shown no further than needed, and links for those without an account. */
@NullMarked
@ApplicationModule(
        displayName = "Persons",
        allowedDependencies = {
            "shared",
            "ops",
            "ops :: spi",
            "access",
            "access :: spi",
            "place",
            "audit",
            "web",
            "web :: spi",
            "demo :: spi"
        })
package org.yuanba.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
