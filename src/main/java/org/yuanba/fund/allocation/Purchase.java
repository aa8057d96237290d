package org.yuanba.fund.allocation;

import java.util.List;

/**
 * One round of equal shares: a project its supporters bought together. Amounts are exact.
 *
 * @param project position of the project
 * @param price what a supporter paid for each unit of gain, unless she had not so much
 * @param supporters how many voters gain from it
 * @param inFull how many of them paid their whole part
 * @param inPart how many paid all they still had, which was less
 * @param highest the most one of them paid
 * @param left what all voters have together after it
 * @param equals other projects that had the same price: the order of ties decided
 */
public record Purchase(
        int project,
        Fraction price,
        long supporters,
        long inFull,
        long inPart,
        Fraction highest,
        Fraction left,
        List<Integer> equals) {

    /** Keeps the list. */
    public Purchase {
        equals = List.copyOf(equals);
    }
}
