package org.yuanba.member.census;

import java.util.Locale;

/** What came of knocking at a door. To decline is an outcome like the others, and no list is made of anybody. */
public enum Outcome {
    /** Nobody went yet. */
    OPEN('-'),
    /** Somebody was met. */
    MET('M'),
    /** Nobody was at home. */
    NOT_AT_HOME('N'),
    /** Somebody would rather not answer. */
    DECLINED('D'),
    /** Nobody lives there any more. */
    MOVED('V');

    private final char sign;

    Outcome(char sign) {
        this.sign = sign;
    }

    /** The sign it is kept as. */
    public char sign() {
        return sign;
    }

    /** The outcome of a sign. */
    public static Outcome of(char sign) {
        for (var outcome : values()) {
            if (outcome.sign == sign) {
                return outcome;
            }
        }
        return OPEN;
    }

    /** Message key of its name. */
    public String key() {
        return "member.census.outcome." + name().toLowerCase(Locale.ROOT);
    }
}
