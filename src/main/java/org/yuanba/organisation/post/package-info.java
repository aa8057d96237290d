/** Posts and who holds them: one holder at a time where the post is single, nobody where interests conflict. */
@NullMarked
package org.yuanba.organisation.post;

import org.jspecify.annotations.NullMarked;
