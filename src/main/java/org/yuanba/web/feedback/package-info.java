/** 意见和投诉: what anyone may say about this site, without signing in, and the answer she gets. */
@NullMarked
package org.yuanba.web.feedback;

import org.jspecify.annotations.NullMarked;
