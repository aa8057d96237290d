/** Urgent and hard problems of residents: taken in by any way, solved together, judged by who told them. */
@NullMarked
@ApplicationModule(
        displayName = "Problems",
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
            "attachment",
            "attachment :: spi",
            "web",
            "web :: spi",
            "board",
            "board :: spi",
            "compound",
            "compound :: ledger",
            "exchange :: spi",
            "indicator :: spi",
            "notify",
            "demo :: spi"
        })
package org.yuanba.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
