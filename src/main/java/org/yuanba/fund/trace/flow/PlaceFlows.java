package org.yuanba.fund.trace.flow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.books.reading.NatureLine;
import org.yuanba.fund.ledger.Purpose;

/**
 * The money of a place from its givers to what it was used for, in fen.
 *
 * @param came what came in, by who gave it and what it is by law
 * @param went what was paid, by nature and purpose, or by what stands there
 * @param natures the sums by nature: what came in is what was paid, passed on, and what lies there
 * @param asOf when it was added up
 */
public record PlaceFlows(List<Came> came, List<Went> went, List<NatureLine> natures, Instant asOf) {

    /**
     * Money that came in.
     *
     * @param kind what the giver is, or none when nobody wrote it down
     * @param nature what the money is by law
     * @param fen how much, less what was taken back
     */
    public record Came(@Nullable PartyKind kind, FundNature nature, long fen) {

        /** Message key of the giver. */
        public String key() {
            return kind == null ? "fund.party.other" : kind.key();
        }
    }

    /**
     * Money that was paid.
     *
     * @param nature what the money is by law
     * @param purpose what kind of thing it is for
     * @param what what it is for in words, in a single compound, or none
     * @param fen how much, less what came back
     */
    public record Went(
            FundNature nature, Purpose purpose, @Nullable String what, long fen) {}

    /** Whether anything moved. */
    public boolean isEmpty() {
        return natures.isEmpty();
    }
}
