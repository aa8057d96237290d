/** The pages of the audit trail. */
@NullMarked
package org.yuanba.audit.web;

import org.jspecify.annotations.NullMarked;
