package org.yuanba.fund.books.sockets;

import java.time.LocalDate;
import java.util.List;
import org.yuanba.fund.books.reading.NatureLine;
import org.yuanba.fund.trace.benefit.Benefit;

/**
 * The money of a compound, on its blackboard.
 *
 * @param natures what came in, was paid and lies there, by nature
 * @param benefits what it paid for, the latest
 * @param open what one may object to now
 */
public record MoneySectionView(List<NatureLine> natures, List<Benefit> benefits, List<Open> open) {

    /**
     * A payment that hangs out for objections.
     *
     * @param what what it is for
     * @param fen how much
     * @param until the last day
     */
    public record Open(String what, long fen, LocalDate until) {}
}
