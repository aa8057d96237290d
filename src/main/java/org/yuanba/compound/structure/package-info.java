/** What a compound consists of: its buildings, their entrances, and the exclusive units in them. */
@NullMarked
package org.yuanba.compound.structure;

import org.jspecify.annotations.NullMarked;
