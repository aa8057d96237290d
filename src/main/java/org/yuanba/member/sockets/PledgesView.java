package org.yuanba.member.sockets;

import java.util.List;
import org.yuanba.member.pledge.Pledge;

/**
 * What is shown on a board.
 *
 * @param shown who shows what, the longest first
 */
public record PledgesView(List<Pledge> shown) {}
