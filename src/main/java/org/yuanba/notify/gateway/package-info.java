/** Gateways that carry messages out: e-mail, text messages, the work chat. Each is on once its setting says where. */
@NullMarked
package org.yuanba.notify.gateway;

import org.jspecify.annotations.NullMarked;
