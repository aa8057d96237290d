/** The embedded PostgreSQL, the connection pool that knows cities, and the migrations. */
@NullMarked
package org.yuanba.ops.database;

import org.jspecify.annotations.NullMarked;
