/** Requests for help, from asking to the word that it was done. */
@NullMarked
package org.yuanba.volunteer.request;

import org.jspecify.annotations.NullMarked;
