/** The pages of formation cases, and the paper form. */
@NullMarked
package org.yuanba.organisation.formation.web;

import org.jspecify.annotations.NullMarked;
