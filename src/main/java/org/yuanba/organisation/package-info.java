/** Who answers for each compound: party organisations and bodies of self-government, their posts, terms and meetings. */
@NullMarked
@ApplicationModule(
        displayName = "Organisations",
        allowedDependencies = {
            "shared",
            "ops",
            "ops :: spi",
            "access",
            "access :: spi",
            "place",
            "audit",
            "calendar",
            "person",
            "person :: spi",
            "web",
            "web :: spi",
            "compound",
            "exchange",
            "exchange :: spi",
            "board :: spi",
            "indicator",
            "indicator :: spi",
            "demo :: spi"
        })
package org.yuanba.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
