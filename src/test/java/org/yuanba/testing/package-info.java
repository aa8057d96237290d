/** What tests of Yuanba stand on: one PostgreSQL a run, a database of its own for each class, accounts, mothers. */
package org.yuanba.testing;
