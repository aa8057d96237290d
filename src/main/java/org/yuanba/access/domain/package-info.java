/** Accounts, passwords, one-time codes, roles and grants. */
@NullMarked
package org.yuanba.access.domain;

import org.jspecify.annotations.NullMarked;
