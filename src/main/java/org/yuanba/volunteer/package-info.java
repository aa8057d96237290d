/** Who lends a hand: teams, what they can and when, requests for help, activities. */
@NullMarked
@ApplicationModule(
        displayName = "Volunteers",
        allowedDependencies = {
            "shared",
            "ops",
            "access",
            "access :: spi",
            "place",
            "person",
            "person :: spi",
            "audit",
            "attachment",
            "attachment :: spi",
            "web",
            "web :: spi",
            "board",
            "board :: spi",
            "compound",
            "exchange :: spi",
            "indicator :: spi",
            "notify",
            "demo :: spi"
        })
package org.yuanba.volunteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
