package org.yuanba.board;

import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;

/**
 * A notice went onto a blackboard.
 *
 * @param notice which
 * @param place the compound
 * @param replaced the notice it corrects, or none
 */
public record NoticePublished(
        NoticeId notice, PlaceKey place, @Nullable NoticeId replaced) {}
