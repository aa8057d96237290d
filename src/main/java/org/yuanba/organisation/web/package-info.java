/** The pages of organisations at every level. */
@NullMarked
package org.yuanba.organisation.web;

import org.jspecify.annotations.NullMarked;
