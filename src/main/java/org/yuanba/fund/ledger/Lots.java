package org.yuanba.fund.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.MovementId;

/**
 * Money keeps its source: what comes in is a lot, every movement takes named lots along (what is given for its purpose
 * first, then the oldest), and what comes back goes to the lots it came from.
 */
@Component
class Lots {

    private static final int FEW = 32;

    private final JdbcClient jdbc;

    Lots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Money from outside becomes a lot. */
    @Unscoped("after the scope was required of both accounts")
    void receive(MovementId id, NewMovement movement, Account target) {
        jdbc.sql("""
                with lot as (insert into fund_lot (id, nature, purposes, received_on)
                  values (:id, :nature, nullif(cast(:purposes as text[]), '{}'), :day)),
                share as (insert into fund_share (movement, lot, amount) values (:id, :id, :amount))
                insert into fund_position (account, lot, remaining, free, received_on)
                values (:account, :id, :amount, cardinality(cast(:purposes as text[])) = 0, :day)
                """)
                .param("id", id.value())
                .param(
                        "nature",
                        target.nature() == null ? null : target.nature().name())
                .param("purposes", movement.givenForNames())
                .param("day", movement.happenedOn())
                .param("amount", movement.amount().fen())
                .param("account", target.id().value())
                .update();
    }

    /** Money that leaves a kept account takes its lots along. */
    void take(MovementId id, NewMovement movement, Account source, Account target) {
        var amount = movement.amount().fen();
        if (taken(id, movement, source, target, FEW) < amount && taken(id, movement, source, target, null) < amount) {
            throw new LedgerRefused("purpose", "fund.refused.given-for-other");
        }
    }

    /** Takes the lots if the first so many are enough, else nothing; answers what it could have taken. */
    @Unscoped("after the scope was required of both accounts")
    private long taken(MovementId id, NewMovement movement, Account source, Account target, @Nullable Integer most) {
        return jdbc.sql("""
                with next as (
                  select p.lot, p.remaining, p.free, p.received_on from fund_position p join fund_lot l on l.id = p.lot
                  where p.account = :source and p.remaining > 0
                    and (p.free or cast(:purpose as text) is null or l.purposes @> array[cast(:purpose as text)])
                  order by p.account, p.free, p.received_on, p.lot limit :most),
                sums as (select *, sum(remaining) over (order by free, received_on, lot) - remaining as before from next),
                enough as (select coalesce(sum(remaining), 0) as sum from next),
                taken as (select lot, free, received_on, least(remaining, :amount - before) as amount from sums
                  where before < :amount and (select sum from enough) >= :amount),
                lowered as (update fund_position p set remaining = p.remaining - t.amount from taken t
                  where p.account = :source and p.lot = t.lot),
                raised as (insert into fund_position (account, lot, remaining, free, received_on)
                  select :target, lot, amount, free, received_on from taken where :kept
                  on conflict (account, lot) do update set remaining = fund_position.remaining + excluded.remaining),
                shared as (insert into fund_share (movement, lot, amount) select :id, lot, amount from taken)
                select sum from enough
                """)
                .param("id", id.value())
                .param("source", source.id().value())
                .param("target", target.id().value())
                .param("kept", target.kind().isKept())
                .param(
                        "purpose",
                        movement.purpose() == null ? null : movement.purpose().name())
                .param("amount", movement.amount().fen())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** Money that comes back, or a mistake that is taken back, goes to the lots it came from. */
    void giveBack(MovementId id, NewMovement movement, MovementId undone, Account source, Account target) {
        var moved = returned(id, movement, undone, source, target);
        LedgerRefused.when(moved < movement.amount().fen(), "undoes", "fund.refused.moved-on");
    }

    /** The shares of what is taken back, latest first, less what came back before. */
    @Unscoped("after the scope was required of both accounts")
    private long returned(MovementId id, NewMovement movement, MovementId undone, Account source, Account target) {
        return jdbc.sql("""
                with left_over as (
                  select s.lot, s.amount - coalesce((select sum(b.amount) from fund_movement m
                    join fund_share b on b.movement = m.id where m.undoes = :undone and b.lot = s.lot), 0) as amount,
                    l.purposes is null as free, l.received_on
                  from fund_share s join fund_lot l on l.id = s.lot where s.movement = :undone),
                sums as (select *, sum(amount) over (order by free desc, received_on desc, lot desc) - amount as before
                  from left_over where amount > 0),
                taken as (select lot, free, received_on, least(amount, :amount - before) as amount from sums
                  where before < :amount),
                lowered as (update fund_position p set remaining = p.remaining - t.amount from taken t
                  where p.account = :source and p.lot = t.lot and p.remaining >= t.amount returning t.amount),
                raised as (insert into fund_position (account, lot, remaining, free, received_on)
                  select :target, lot, amount, free, received_on from taken where :target_kept
                  on conflict (account, lot) do update set remaining = fund_position.remaining + excluded.remaining),
                shared as (insert into fund_share (movement, lot, amount) select :id, lot, amount from taken)
                select case when :source_kept then (select coalesce(sum(amount), 0) from lowered)
                  else (select coalesce(sum(amount), 0) from taken) end
                """)
                .param("id", id.value())
                .param("undone", undone.value())
                .param("amount", movement.amount().fen())
                .param("source", source.id().value())
                .param("target", target.id().value())
                .param("source_kept", source.kind().isKept())
                .param("target_kept", target.kind().isKept())
                .query(Long.class)
                .single();
    }
}
