/** Forms that change organisations: entering, changing, ending, posts, terms, meetings. */
@NullMarked
package org.yuanba.organisation.desk;

import org.jspecify.annotations.NullMarked;
