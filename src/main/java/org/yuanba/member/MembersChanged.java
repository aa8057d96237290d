package org.yuanba.member;

import java.util.List;
import org.yuanba.shared.PlaceKey;

/**
 * Members were registered, changed or left.
 *
 * @param members their ids
 * @param compounds where they live or lived
 */
public record MembersChanged(List<MemberId> members, List<PlaceKey> compounds) {}
