package org.yuanba.audit.sealing;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where the chain ends: number and seal of the last entry. Kept in a file outside the database, so that a tail that was
 * cut off is missed.
 *
 * @param seq number of the last seal, 0 before the first
 * @param mac the last seal, empty before the first
 */
record Head(long seq, byte[] mac) {

    /** Before the first entry. */
    static final Head NONE = new Head(0, new byte[0]);

    static Head parse(String text) {
        var parts = text.strip().split(" ", 2);
        return new Head(
                Long.parseLong(parts[0]), parts.length > 1 ? HexFormat.of().parseHex(parts[1].strip()) : NONE.mac());
    }

    String asText() {
        return seq + " " + HexFormat.of().formatHex(mac) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Head(long otherSeq, byte[] otherMac) && seq == otherSeq && Arrays.equals(mac, otherMac);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(seq);
    }

    @Override
    public String toString() {
        return "no. " + seq;
    }
}
