/** The teams, requests and activities of the sample city. */
@NullMarked
package org.yuanba.volunteer.demo;

import org.jspecify.annotations.NullMarked;
