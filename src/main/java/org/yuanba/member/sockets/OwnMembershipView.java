package org.yuanba.member.sockets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.member.domain.Member;
import org.yuanba.member.pledge.Pledge;

/**
 * What a member sees of her own record.
 *
 * @param member the record, or none
 * @param pledges what she shows on boards
 */
public record OwnMembershipView(@Nullable Member member, List<Pledge> pledges) {

    /** Whether the record rests on her consent, and ends with it. */
    public boolean isByConsent() {
        return member != null && member.basis().code().equals("consent");
    }
}
