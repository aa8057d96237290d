package org.yuanba.volunteer;

import java.util.Locale;

/** What a team is. Nothing is kept about its members' belonging to anything else. */
public enum TeamKind {
    /** 先锋队. */
    VANGUARD,
    /** 志愿服务队. */
    VOLUNTEER;

    /** Message key of the kind in words. */
    public String key() {
        return "team.kind." + name().toLowerCase(Locale.ROOT);
    }
}
