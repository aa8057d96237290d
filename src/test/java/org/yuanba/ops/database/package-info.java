/** Tests of the embedded database. */
package org.yuanba.ops.database;
