/** The blackboard of each compound: public, printable, the same on screen and on paper. */
@NullMarked
@ApplicationModule(
        displayName = "Blackboard",
        allowedDependencies = {
            "shared",
            "ops",
            "ops :: spi",
            "access",
            "access :: spi",
            "place",
            "person",
            "calendar",
            "audit",
            "attachment",
            "attachment :: spi",
            "web",
            "web :: spi",
            "demo :: spi"
        })
package org.yuanba.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
