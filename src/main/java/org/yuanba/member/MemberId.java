package org.yuanba.member;

import java.util.UUID;
import org.yuanba.shared.NewId;

/** The id of a member's record. */
public record MemberId(UUID value) {

    /** A new one. */
    public static MemberId next() {
        return new MemberId(NewId.next());
    }
}
