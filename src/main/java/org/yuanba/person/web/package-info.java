/** The pages about persons, and the page a personal link opens. */
@NullMarked
package org.yuanba.person.web;

import org.jspecify.annotations.NullMarked;
