/** 光华社区's pitch events in the sample city. */
@NullMarked
package org.yuanba.fund.project.demo;

import org.jspecify.annotations.NullMarked;
