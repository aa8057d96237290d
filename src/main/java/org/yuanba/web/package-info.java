/** The shell every page sits in: where one is, what one may open, what waits, how errors speak. */
@NullMarked
@ApplicationModule(
        displayName = "Web shell",
        allowedDependencies = {"shared", "ops", "access", "access :: spi", "place"})
package org.yuanba.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
