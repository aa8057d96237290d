package org.yuanba.board.domain;

import org.jspecify.annotations.Nullable;
import org.yuanba.board.BoardCode;
import org.yuanba.shared.PlaceKey;

/**
 * What a compound's board itself holds; what it shows comes from its sections.
 *
 * @param place the compound
 * @param code its short code
 * @param dutyPhone the phone one calls, or none
 * @param dutyRoom where the duty sits, such as 大门口值班室, or none
 * @param communityPhone the phone of the community it lies in, or none
 */
public record Board(
        PlaceKey place,
        BoardCode code,
        @Nullable String dutyPhone,
        @Nullable String dutyRoom,
        @Nullable String communityPhone) {

    /** The number to call when something is urgent: the duty's, else the community's, or none. */
    public @Nullable String urgentPhone() {
        return dutyPhone == null ? communityPhone : dutyPhone;
    }
}
