package org.yuanba.fund.books.inflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.ledger.LedgerRefused;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Writing down goods and labour: valued, beside the books and never in them. */
@Service
public class InKindRecording {

    private static final int LONGEST = 80;
    private static final int LONGEST_HOW = 100;
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    InKindRecording(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Writes it down; under an id that was written down before, nothing is done. */
    @Transactional
    public void record(InKind gift, PlaceKey place, Scope scope, Actor by) {
        scope.require(place);
        LedgerRefused.when(gift.what().isBlank() || gift.what().length() > LONGEST, "what", "fund.refused.what");
        LedgerRefused.when(
                gift.valuedHow().isBlank() || gift.valuedHow().length() > LONGEST_HOW,
                "valuedHow",
                "fund.refused.valued");
        LedgerRefused.when(
                gift.givenOn().isAfter(LocalDate.now(clock.withZone(Dates.ZONE))), "givenOn", "fund.refused.future");
        var written = jdbc.sql("""
                insert into fund_in_kind (id, place, giver, kind, what, worth, valued_how, given_on, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                .params(
                        gift.id(),
                        place.value(),
                        gift.giver().value(),
                        gift.kind().name(),
                        gift.what().strip(),
                        gift.worth().fen(),
                        gift.valuedHow().strip(),
                        gift.givenOn(),
                        Timestamp.from(clock.instant()),
                        by.account().value())
                .update();
        if (written > 0) {
            trail.record(AuditEntry.of(by, "fund.in-kind-recorded", place, gift.id(), gift.what()));
        }
    }

    /** The latest of the scope. */
    public List<InKind> of(Scope scope) {
        var visible = scope.on("k.place");
        return jdbc.sql("""
                select k.id, a.name, k.giver, k.kind, k.what, k.worth, k.valued_how, k.given_on
                from fund_in_kind k join fund_account a on a.id = k.giver
                where k.withdrawn_why is null and %s order by k.given_on desc, k.id desc limit :most
                """.formatted(visible.sql()))
                .param("most", MOST)
                .params(visible.parameters())
                .query((row, n) -> new InKind(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new FundAccountId(row.getObject("giver", UUID.class)),
                        InKind.Kind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        new Money(row.getLong("worth")),
                        row.getString("valued_how"),
                        row.getObject("given_on", LocalDate.class)))
                .list();
    }
}
