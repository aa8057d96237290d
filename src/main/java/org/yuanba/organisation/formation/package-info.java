/** From an application to a formed branch: numbers, the superior's decision, the election, the filing. */
@NullMarked
package org.yuanba.organisation.formation;

import org.jspecify.annotations.NullMarked;
