/** Pages of messages: the inbox, the list of those to tell by hand, a person's own page. */
@NullMarked
package org.yuanba.notify.web;

import org.jspecify.annotations.NullMarked;
