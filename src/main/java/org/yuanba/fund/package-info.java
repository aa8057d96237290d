/** Money from many pockets: where it came from, who decided, what it paid for. */
@NullMarked
@ApplicationModule(
        displayName = "Funds",
        allowedDependencies = {
            "shared",
            "ops",
            "ops :: spi",
            "access",
            "access :: spi",
            "place",
            "person",
            "audit",
            "attachment",
            "attachment :: spi",
            "web",
            "web :: spi",
            "board",
            "board :: spi",
            "exchange :: spi",
            "indicator",
            "indicator :: spi",
            "demo :: spi"
        })
package org.yuanba.fund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
