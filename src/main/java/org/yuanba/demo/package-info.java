/** The sample city that {@code serve --demo} shows. */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {"shared", "ops", "ops :: spi", "ops :: launcher", "access", "access :: spi", "place"})
package org.yuanba.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
