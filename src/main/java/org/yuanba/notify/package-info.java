/** Word that reaches people: by the ways each of them chose, on paper too, never lost and never twice. */
@NullMarked
@ApplicationModule(
        displayName = "Notices to persons",
        allowedDependencies = {
            "shared",
            "ops",
            "access",
            "access :: spi",
            "place",
            "person",
            "person :: spi",
            "audit",
            "web",
            "web :: spi"
        })
package org.yuanba.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
