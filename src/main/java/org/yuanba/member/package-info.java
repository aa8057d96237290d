/** Party members as far as a neighbourhood needs to know of them: never a second register. */
@NullMarked
@ApplicationModule(
        displayName = "Members",
        allowedDependencies = {
            "shared",
            "ops",
            "ops :: spi",
            "access",
            "access :: spi",
            "place",
            "audit",
            "person",
            "person :: spi",
            "organisation",
            "organisation :: spi",
            "web",
            "web :: spi",
            "compound",
            "compound :: ledger",
            "exchange",
            "exchange :: spi",
            "board",
            "board :: spi",
            "indicator",
            "indicator :: spi",
            "demo :: spi"
        })
package org.yuanba.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
