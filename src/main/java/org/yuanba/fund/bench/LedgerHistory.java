package org.yuanba.fund.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.FundAccountId;

/**
 * Five million payments of three years for a measurement, each with its share of a lot: written by the server while the
 * indexes and references of both tables are away, which are then built over all rows at once.
 */
@Component
class LedgerHistory {

    private static final List<String> FILLED = List.of("fund_movement", "fund_share");

    private final JdbcClient jdbc;

    LedgerHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes so many payments for each fund; answers the seconds it took. */
    @Unscoped("invented data of a measurement")
    double write(FundAccountId shop, int each, LocalDate today) {
        long begun = System.nanoTime();
        var rebuilt = new ArrayList<String>();
        FILLED.forEach(table -> rebuilt.addAll(takeAway(table)));
        fill(shop, each, today);
        jdbc.sql("set maintenance_work_mem = '256MB'").update();
        rebuilt.forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql("analyze fund_movement, fund_share, fund_day").update();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Takes references and indexes away; answers the statements that bring them back, primary keys first. */
    @Unscoped("invented data of a measurement")
    private List<String> takeAway(String table) {
        var back = new ArrayList<String>();
        var constraints = jdbc.sql("""
                select conrelid::regclass::text as on_table, conname, pg_get_constraintdef(oid) as said from pg_constraint
                where contype in ('f', 'p', 'u') and (conrelid = cast(:table as regclass)
                  or contype = 'f' and confrelid = cast(:table as regclass))
                order by contype = 'f', contype = 'u', conname
                """)
                .param("table", table)
                .query((row, n) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list();
        for (var constraint : constraints.reversed()) {
            jdbc.sql("alter table " + constraint[0] + " drop constraint if exists " + constraint[1])
                    .update();
        }
        constraints.forEach(constraint ->
                back.add("alter table " + constraint[0] + " add constraint " + constraint[1] + " " + constraint[2]));
        var indexes = jdbc.sql(
                        "select indexname, indexdef from pg_indexes where tablename = ? and schemaname = current_schema()")
                .param(table)
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                .list();
        for (var index : indexes) {
            jdbc.sql("drop index " + index[0]).update();
            back.add(index[1]);
        }
        return back;
    }

    @Unscoped("invented data of a measurement")
    private void fill(FundAccountId shop, int each, LocalDate today) {
        jdbc.sql("""
                insert into fund_movement (id, key, kind, source, source_kind, target, target_kind, amount, happened_on,
                  purpose, decision, voucher, recorded_at, recorded_by)
                select gen_random_uuid(), 'past/' || b.account || '/' || n, 'PAYMENT', b.account, 'FUND', :shop, 'EXTERNAL', 1,
                  :today - 1 - n % 1000, 'EQUIPMENT', '-', '-', now(), '00000000-0000-0000-0000-000000000000'
                from fund_balance b cross join generate_series(1, :each) n
                """)
                .param("shop", shop.value())
                .param("today", today)
                .param("each", each)
                .update();
        jdbc.sql("""
                insert into fund_share (movement, lot, amount)
                select m.id, l.lot, 1 from fund_movement m join (
                  select account, min(lot::text)::uuid as lot from fund_position group by account) l on l.account = m.source
                where m.key like 'past/%'
                """).update();
        jdbc.sql("""
                insert into fund_day (account, day, net)
                select source, happened_on, - sum(amount) from fund_movement where key like 'past/%'
                group by source, happened_on
                on conflict (account, day) do update set net = fund_day.net + excluded.net
                """).update();
    }

    /** Some payments out of a fund. */
    @Unscoped("invented data of a measurement")
    List<UUID> some(FundAccountId fund, int many) {
        return jdbc.sql("select id from fund_movement where source = ? order by happened_on desc, id desc limit ?")
                .params(fund.value(), many)
                .query(UUID.class)
                .list();
    }
}
