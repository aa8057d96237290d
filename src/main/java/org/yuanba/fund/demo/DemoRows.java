package org.yuanba.fund.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.ops.BulkCopy;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/** Rows of the ledger for many yards at once, each movement with everything that is kept beside it. */
final class DemoRows {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final UUID NOBODY = new UUID(0, 0);

    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();
    private final Map<String, UUID> parties;
    private final Map<UUID, Map<LocalDate, Long>> days = new HashMap<>();
    private final Instant now;

    /** With those outside that were entered before, by place, kind and name; new ones are added to them. */
    DemoRows(Map<String, UUID> parties, Instant now) {
        this.parties = parties;
        this.now = now;
        for (var table : TARGETS) {
            tables.put(table, new StringBuilder());
        }
    }

    private static final String ACCOUNT = "fund_account (id, kind, place, name, nature, opened_on)";
    private static final String PARTY = "fund_party (account, kind, named)";
    private static final String BALANCE = "fund_balance (account, kind, balance)";
    private static final String MOVEMENT =
            "fund_movement (id, key, kind, source, source_kind, target, target_kind, amount,"
                    + " happened_on, purpose, decision, voucher, recorded_at, recorded_by)";
    private static final String LOT = "fund_lot (id, nature, received_on)";
    private static final String SHARE = "fund_share (movement, lot, amount)";
    private static final String POSITION = "fund_position (account, lot, remaining, free, received_on)";
    private static final String DAY = "fund_day (account, day, net)";
    private static final String INFLOW = "fund_inflow (movement, kind, voluntary, published, receipt, decided)";
    private static final String BENEFIT =
            "fund_benefit (id, code, place, what, stands, since, kept_by, recorded_at, recorded_by)";
    private static final String MONEY = "fund_benefit_money (benefit, movement)";
    private static final String PLAN = "fund_plan (place, year, amount, decided)";
    private static final String[] TARGETS = {
        ACCOUNT, PARTY, BALANCE, MOVEMENT, LOT, SHARE, POSITION, DAY, INFLOW, BENEFIT, MONEY, PLAN
    };

    /** Somebody outside, entered once. */
    UUID party(PlaceKey place, String kind, String name) {
        return parties.computeIfAbsent(place + kind + name, key -> {
            var id = NewId.next();
            add(ACCOUNT, id, "EXTERNAL", place, name, null, LONG_AGO);
            add(PARTY, id, kind, "f");
            return id;
        });
    }

    /** A fund of a yard with what came in and what is left after what was paid. */
    UUID fund(PlaceKey place, FundNature nature, String name, LocalDate day, long left) {
        var id = NewId.next();
        add(ACCOUNT, id, "FUND", place, name, nature, day);
        add(BALANCE, id, "FUND", left);
        return id;
    }

    /** Money that comes in and is one lot. */
    UUID inflow(UUID giver, UUID fund, FundNature nature, long fen, long left, LocalDate day, String... papers) {
        var id = NewId.next();
        var kind = nature == FundNature.PARTNER_CONTRIBUTION || nature == FundNature.RESIDENT_CONTRIBUTION
                ? "CONTRIBUTION"
                : "ALLOCATION";
        movement(id, kind, giver, "EXTERNAL", fund, "FUND", fen, day, null, papers[0], papers[1]);
        add(LOT, id, nature, day);
        add(SHARE, id, id, fen);
        add(POSITION, fund, id, left, "t", day);
        day(fund, day, fen);
        var residents = nature == FundNature.RESIDENT_CONTRIBUTION;
        var how = residents ? "RESIDENTS" : kind.equals("CONTRIBUTION") ? "PARTNER" : "ALLOCATION";
        add(INFLOW, id, how, residents ? "t" : null, residents ? "小区黑板，公开 7 天" : null, papers[1], papers[0]);
        return id;
    }

    /** A payment out of that lot. */
    UUID payment(UUID fund, UUID payee, UUID lot, long fen, LocalDate day, Purpose purpose, String voucher) {
        var id = NewId.next();
        movement(id, "PAYMENT", fund, "FUND", payee, "EXTERNAL", fen, day, purpose, "院落议事会决定", voucher);
        add(SHARE, id, lot, fen);
        day(fund, day, -fen);
        return id;
    }

    /** Something one can see, paid for by that payment. */
    void benefit(PlaceKey place, String code, String what, String stands, LocalDate since, UUID payment) {
        var id = NewId.next();
        add(BENEFIT, id, code, place, what, stands, since, null, now, NOBODY);
        add(MONEY, id, payment);
    }

    /** What a yard's organisation is to have in a year. */
    void plan(PlaceKey place, int year, long fen) {
        add(PLAN, place, year, fen, "年度预算安排");
    }

    private void movement(
            UUID id,
            String kind,
            UUID source,
            String sourceKind,
            UUID target,
            String targetKind,
            long fen,
            LocalDate day,
            @Nullable Purpose purpose,
            String decision,
            String voucher) {
        var key = "demo/" + id;
        add(
                MOVEMENT,
                id,
                key,
                kind,
                source,
                sourceKind,
                target,
                targetKind,
                fen,
                day,
                purpose,
                decision,
                voucher,
                now,
                NOBODY);
    }

    private void day(UUID fund, LocalDate day, long net) {
        days.computeIfAbsent(fund, key -> new HashMap<>()).merge(day, net, Long::sum);
    }

    private void add(String table, @Nullable Object... cells) {
        var lines = tables.computeIfAbsent(table, key -> new StringBuilder());
        for (int i = 0; i < cells.length; i++) {
            lines.append(i == 0 ? "" : "\t").append(cells[i] == null ? "\\N" : cells[i]);
        }
        lines.append('\n');
    }

    /** Writes them all. */
    void write(BulkCopy copies, JdbcClient jdbc) {
        days.forEach((fund, sums) -> sums.forEach((day, net) -> add(DAY, fund, day, net)));
        tables.forEach(copies::into);
        jdbc.sql("analyze (skip_locked) fund_account, fund_movement, fund_share, fund_lot")
                .update();
    }
}
