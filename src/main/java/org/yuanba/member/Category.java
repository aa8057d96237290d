package org.yuanba.member;

import java.util.Locale;

/** How a member belongs to the neighbourhood. */
public enum Category {
    /** Her organisation relationship is with an organisation here (直管党员). */
    DIRECT,
    /** Belongs to her employer's organisation and reports to where she lives (在职党员). */
    IN_SERVICE,
    /** Away from her own branch for six months or more, relationship not moved (流动党员). */
    FLOATING,
    /** Retired and settled in the yard (退休安置党员). */
    SETTLED_RETIRED;

    /** Message key of its name. */
    public String key() {
        return "member.category." + name().toLowerCase(Locale.ROOT);
    }
}
