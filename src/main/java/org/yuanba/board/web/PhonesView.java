package org.yuanba.board.web;

import org.jspecify.annotations.Nullable;
import org.yuanba.board.domain.DutyPhone;

/**
 * The phones below a board; the hotlines stand in the template.
 *
 * @param duty of the duty room, or none
 * @param communityName such as 吉福社区
 * @param community of the community, or none
 */
public record PhonesView(
        @Nullable String duty,
        String communityName,
        @Nullable String community) {

    /** What a link to this phone holds. */
    public String tel(String phone) {
        return DutyPhone.tel(phone);
    }
}
