/** What happened, by whom, where and when: written with the work itself, sealed so that nothing can be taken back. */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "ops", "ops :: spi", "access", "access :: spi", "place", "web", "web :: spi"})
package org.yuanba.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
