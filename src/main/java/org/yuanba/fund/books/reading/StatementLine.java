package org.yuanba.fund.books.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.Purpose;

/**
 * A line of a statement.
 *
 * @param movement which
 * @param kind what it is
 * @param day its day
 * @param other the account on the other side, by name
 * @param purpose what it is for, or none
 * @param decision what it rests on, or none
 * @param voucher its voucher, or none
 * @param in fen that came in, 0 when they went out
 * @param out fen that went out, 0 when they came in
 * @param balance fen in the fund after it
 */
public record StatementLine(
        MovementId movement,
        MovementKind kind,
        LocalDate day,
        String other,
        @Nullable Purpose purpose,
        @Nullable String decision,
        @Nullable String voucher,
        long in,
        long out,
        long balance) {}
