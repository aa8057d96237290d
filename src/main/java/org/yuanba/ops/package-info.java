/** Keeps Yuanba running: its database, its cities, its commands, checks and benchmarks. */
@NullMarked
@ApplicationModule(displayName = "Operations", allowedDependencies = "shared")
package org.yuanba.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
