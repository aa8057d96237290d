package org.yuanba.fund.books.sockets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.fund.books.reading.NatureFlows;
import org.yuanba.fund.trace.benefit.Benefits;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.spi.Fragment;

/** 惠从何来, on the blackboard: what came in, what it paid for, and until when one may object to what. */
@Component
class MoneySection implements BoardSection {

    private static final int ORDER = 60;
    private static final int FEW = 4;

    private final NatureFlows flows;
    private final Benefits benefits;
    private final JdbcClient jdbc;
    private final Clock clock;

    MoneySection(NatureFlows flows, Benefits benefits, JdbcClient jdbc, Clock clock) {
        this.flows = flows;
        this.benefits = benefits;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Section> of(PlaceKey compound) {
        var here = Scope.ofPublicPlace(compound);
        var natures = flows.of(compound, here);
        if (natures.isEmpty()) {
            return Optional.empty();
        }
        var view = new MoneySectionView(natures, benefits.latest(here, FEW), notices(compound));
        return Optional.of(new Section(
                "money",
                Fragment.of("fund/books/_board", view),
                Fragment.of("fund/books/_board-sheet", view),
                new ElderEntry("coin-yuan", "board.fund.elder", "board.fund.elder.detail", List.of())));
    }

    @Unscoped("what hangs out for objections at this compound")
    private List<MoneySectionView.Open> notices(PlaceKey compound) {
        return jdbc.sql("""
                select what, amount, notice_last from fund_order
                where place = :place and state <> 'WITHDRAWN' and notice_first <= :today and notice_last >= :today
                order by notice_last, id limit :few
                """)
                .param("place", compound.value())
                .param("today", LocalDate.now(clock.withZone(Dates.ZONE)))
                .param("few", FEW)
                .query((row, n) -> new MoneySectionView.Open(
                        row.getString("what"), row.getLong("amount"), row.getObject("notice_last", LocalDate.class)))
                .list();
    }
}
