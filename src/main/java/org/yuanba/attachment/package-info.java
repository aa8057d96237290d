/** Files that belong to a record: checked, stored once, read by right. */
@NullMarked
@ApplicationModule(
        displayName = "Attachments",
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
package org.yuanba.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
