package org.yuanba.fund.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.MovementId;

/** The rows of the ledger: written once, found by their key, added up as they are written. */
@Component
class Movements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Movements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The movement that was posted under this key before.
     *
     * @throws LedgerRefused when it was another one
     */
    @Unscoped("only its id, and only to the one who has the key and the same movement")
    Optional<MovementId> withKey(NewMovement movement) {
        var found = jdbc.sql("""
                select id, kind = :kind and source = :source and target = :target and amount = :amount
                  and happened_on = :day and purpose is not distinct from :purpose
                  and decision is not distinct from :decision and voucher is not distinct from :voucher
                  and undoes is not distinct from :undoes
                  and coalesce((select l.purposes from fund_lot l where l.id = fund_movement.id), '{}') = cast(:given as text[]) as same
                from fund_movement where key = :key
                """)
                .params(wording(movement))
                .param("given", movement.givenForNames())
                .query((row, n) -> row.getBoolean("same") ? row.getObject("id", UUID.class) : new UUID(0, 0))
                .optional();
        LedgerRefused.when(found.isPresent() && found.get().equals(new UUID(0, 0)), "key", "fund.refused.key-used");
        return found.map(MovementId::new);
    }

    /** Writes it; empty when somebody wrote one with the same key at the same moment. */
    @Unscoped("after the scope was required of both accounts")
    Optional<MovementId> insert(NewMovement movement, Account source, Account target, Actor by) {
        var id = MovementId.next();
        var written = jdbc.sql("""
                insert into fund_movement (id, key, kind, source, source_kind, target, target_kind, amount, happened_on,
                  purpose, decision, voucher, undoes, recorded_at, recorded_by)
                values (:id, :key, :kind, :source, :source_kind, :target, :target_kind, :amount, :day,
                  :purpose, :decision, :voucher, :undoes, :now, :by) on conflict (key) do nothing
                """)
                .params(wording(movement))
                .param("id", id.value())
                .param("source_kind", source.kind().name())
                .param("target_kind", target.kind().name())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.account().value())
                .update();
        return written > 0 ? Optional.of(id) : Optional.empty();
    }

    /** Adds it to what both accounts hold, and held on that day. */
    @Unscoped("after the scope was required of both accounts")
    void addUp(NewMovement movement, Account source, Account target) {
        jdbc.sql("""
                with changed (account, net) as (
                  values (cast(:source as uuid), - cast(:amount as bigint)), (cast(:target as uuid), cast(:amount as bigint))),
                kept as (update fund_balance b set balance = b.balance + c.net from changed c
                  where b.account = c.account returning b.account, c.net)
                insert into fund_day (account, day, net) select account, :day, net from kept
                on conflict (account, day) do update set net = fund_day.net + excluded.net
                """)
                .param("source", source.id().value())
                .param("target", target.id().value())
                .param("amount", movement.amount().fen())
                .param("day", movement.happenedOn())
                .update();
    }

    /** What the movement was that another takes back; its accounts are held by the one who asks. */
    @Unscoped("asked about movements between accounts that are held, after the scope was required of them")
    Optional<WrittenMovement> written(MovementId id) {
        return jdbc.sql("""
                select kind, source, target, amount, happened_on,
                  (select coalesce(sum(u.amount), 0) from fund_movement u where u.undoes = m.id) as undone
                from fund_movement m where id = :id
                """)
                .param("id", id.value())
                .query((row, n) -> new WrittenMovement(
                        MovementKind.valueOf(row.getString("kind")),
                        row.getObject("source", UUID.class),
                        row.getObject("target", UUID.class),
                        row.getLong("amount"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getLong("undone")))
                .optional();
    }

    private static Map<String, @Nullable Object> wording(NewMovement movement) {
        var wording = new HashMap<String, @Nullable Object>();
        wording.put("key", movement.key());
        wording.put("kind", movement.kind().name());
        wording.put("source", movement.source().value());
        wording.put("target", movement.target().value());
        wording.put("amount", movement.amount().fen());
        wording.put("day", movement.happenedOn());
        wording.put(
                "purpose",
                movement.purpose() == null ? null : movement.purpose().name());
        wording.put("decision", movement.decision());
        wording.put("voucher", movement.voucher());
        wording.put(
                "undoes", movement.undoes() == null ? null : movement.undoes().value());
        return wording;
    }
}
