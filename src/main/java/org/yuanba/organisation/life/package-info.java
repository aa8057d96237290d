/** What shows that an organisation lives: terms that run, meetings that are held. */
@NullMarked
package org.yuanba.organisation.life;

import org.jspecify.annotations.NullMarked;
