/** What follows a project that won: notice, agreement, payments, changes, acceptance, settlement, report. */
@NullMarked
package org.yuanba.fund.carrying;

import org.jspecify.annotations.NullMarked;
