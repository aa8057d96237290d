/** Excel and CSV in and out: upload, match headers, preview, import, undo, export. */
@NullMarked
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "shared",
            "ops",
            "ops :: spi",
            "access",
            "access :: spi",
            "place",
            "audit",
            "web",
            "web :: spi"
        })
package org.yuanba.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
