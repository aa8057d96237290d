package org.yuanba.fund.books.party;

import java.util.Locale;

/** What somebody outside the books is. */
public enum PartyKind {
    /** The city's budget. */
    CITY,
    /** A district's budget. */
    DISTRICT,
    /** A street's budget. */
    STREET,
    /** A unit or an enterprise. */
    UNIT,
    /** The residents of a place together, never one of them. */
    RESIDENTS,
    /** An organisation that is qualified to take donations. */
    DONEE,
    /** Somebody who is paid. */
    PAYEE;

    /** Whether the public reads its name without being asked: government and payees. */
    public boolean isPublic() {
        return this == CITY || this == DISTRICT || this == STREET || this == RESIDENTS;
    }

    /** Message key in words. */
    public String key() {
        return "fund.party." + name().toLowerCase(Locale.ROOT);
    }
}
