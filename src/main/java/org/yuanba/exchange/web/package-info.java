/** The pages of import and export. */
@NullMarked
package org.yuanba.exchange.web;

import org.jspecify.annotations.NullMarked;
