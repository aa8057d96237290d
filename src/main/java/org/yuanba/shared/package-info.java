/** The few values every part of Yuanba speaks in: places, money, areas, periods, pages, ids. */
@NullMarked
@ApplicationModule(
        displayName = "Shared values",
        allowedDependencies = {})
package org.yuanba.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
