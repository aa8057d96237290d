/** Figures on pages and as data: overview cards, the page of one figure, the interface. */
@NullMarked
package org.yuanba.indicator.web;

import org.jspecify.annotations.NullMarked;
