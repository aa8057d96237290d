package org.yuanba.problem.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.shared.PlaceKey;

/** Writes invented problems, any number in one statement. */
@Component
public class InventedRows {

    private static final String ANSWER = "到现场看过，已经处理好了。";

    private final JdbcClient jdbc;

    InventedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes them. */
    public void write(List<InventedRow> rows) {
        jdbc.sql("""
                insert into problem (id, number, code_mac, place, place_first, category, kind, title, words, spot, at_where,
                  channel, state, holder, received_at, received_on, days, first_due_on, due_on, accepted_on, answered_at,
                  answered_on, answer, in_time, reason, who_can, solved, satisfied, judged_on, reopened, ended_at)
                select id, 'Q-' || to_char(received, 'YYYYMMDD') || '-' || right('0' || n, greatest(2, length(n))), ''::bytea,
                  place, place, category, kind, title, title, 'BUILDING', at_where, 'QR', state, holder, received_at, received,
                  days, due, due, case when state <> 'NEW' then received end, answered_at, answered,
                  case when answered is not null then :answer end, in_time, case when state = 'CANNOT' then 'owners' end,
                  case when state = 'CANNOT' then '业主大会' end, solved, satisfied, case when solved then answered end, reopened,
                  case when state in ('CLOSED', 'CANNOT') then answered_at end
                from (select *, nextval('problem_serial')::text as n from unnest(:ids::uuid[], :places::text[],
                  :categories::text[], :kinds::text[], :titles::text[], :wheres::text[], :states::text[], :holders::text[],
                  :receivedAt::timestamptz[], :received::date[], :days::int[], :due::date[], :answeredAt::timestamptz[],
                  :answered::date[], :inTime::boolean[], :solved::boolean[], :satisfied::boolean[], :reopened::int[])
                  as t (id, place, category, kind, title, at_where, state, holder, received_at, received, days, due,
                    answered_at, answered, in_time, solved, satisfied, reopened)) v
                """)
                .param("answer", ANSWER)
                .param("ids", rows.stream().map(InventedRow::id).toArray(UUID[]::new))
                .param("places", texts(rows, row -> row.place().value()))
                .param("categories", texts(rows, row -> row.category().code()))
                .param("kinds", texts(rows, row -> row.category().kind().code()))
                .param("titles", texts(rows, InventedRow::title))
                .param("wheres", texts(rows, InventedRow::where))
                .param("states", texts(rows, InventedRow::state))
                .param("holders", texts(rows, InventedRows::holder))
                .param("receivedAt", times(rows, InventedRow::receivedAt))
                .param("received", texts(rows, row -> row.received().toString()))
                .param(
                        "days",
                        rows.stream().map(row -> row.category().kind().days()).toArray(Integer[]::new))
                .param("due", texts(rows, row -> row.due().toString()))
                .param("answeredAt", times(rows, InventedRow::answeredAt))
                .param(
                        "answered",
                        texts(
                                rows,
                                row -> row.answered() == null
                                        ? null
                                        : row.answered().toString()))
                .param("inTime", flags(rows, InventedRow::inTime))
                .param("solved", flags(rows, InventedRow::solved))
                .param("satisfied", flags(rows, InventedRow::satisfied))
                .param("reopened", rows.stream().map(InventedRow::reopened).toArray(Integer[]::new))
                .update();
    }

    private static String holder(InventedRow row) {
        PlaceKey place = row.place();
        return place.at(row.category().firstLevel()).value();
    }

    private static @Nullable String[] texts(List<InventedRow> rows, Function<InventedRow, @Nullable String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }

    private static @Nullable Boolean[] flags(List<InventedRow> rows, Function<InventedRow, @Nullable Boolean> of) {
        return rows.stream().map(of).toArray(Boolean[]::new);
    }

    private static @Nullable Timestamp[] times(List<InventedRow> rows, Function<InventedRow, @Nullable Instant> of) {
        return rows.stream()
                .map(of)
                .map(moment -> moment == null ? null : Timestamp.from(moment))
                .toArray(Timestamp[]::new);
    }
}
