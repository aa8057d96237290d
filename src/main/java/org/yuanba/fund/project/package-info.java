/** A project from application to end: what is asked for, who asked, and who had which duty in it. */
@NullMarked
package org.yuanba.fund.project;

import org.jspecify.annotations.NullMarked;
