/** Pages of members. */
@NullMarked
package org.yuanba.member.web;

import org.jspecify.annotations.NullMarked;
