/** The tree of places, from the city down to each compound: names, keys, what lies in what. */
@NullMarked
@ApplicationModule(
        displayName = "Places",
        allowedDependencies = {"shared", "ops", "ops :: spi", "access", "access :: spi"})
package org.yuanba.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
