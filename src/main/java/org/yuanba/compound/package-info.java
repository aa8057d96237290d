/** The base ledger of every compound. */
@NullMarked
@ApplicationModule(
        displayName = "Compounds",
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
            "exchange",
            "exchange :: spi",
            "board :: spi",
            "indicator",
            "indicator :: spi",
            "demo :: spi"
        })
package org.yuanba.compound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
