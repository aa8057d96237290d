package org.yuanba.fund.books.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.books.order.PaymentOrders;
import org.yuanba.fund.books.reading.FundLine;
import org.yuanba.fund.books.reading.Funds;
import org.yuanba.fund.books.reading.NatureFlows;
import org.yuanba.fund.books.reading.Statements;
import org.yuanba.fund.ledger.Balances;
import org.yuanba.indicator.ShownFigures;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Gathers what the pages of the books show. */
@Component
public class BooksPages {

    private static final int MOST_WAITING = 20;
    private static final int LINES = 100;
    private static final int MOST_LINES = 50_000;

    private final Around around;
    private final Funds funds;
    private final NatureFlows natures;
    private final Statements statements;
    private final Balances balances;

    BooksPages(Around around, Funds funds, NatureFlows natures, Statements statements, Balances balances) {
        this.around = around;
        this.funds = funds;
        this.natures = natures;
        this.statements = statements;
        this.balances = balances;
    }

    FundsView of(PlaceKey place, Scope scope) {
        var children = place.level() == PlaceLevel.COMPOUND
                ? List.<Place>of()
                : around.places().children(place, scope);
        var near = place.level().compareTo(PlaceLevel.COMMUNITY) >= 0;
        return new FundsView(
                here(place, scope),
                natures.of(place, scope),
                funds.at(place, scope),
                near ? around.orders().waiting(scope, MOST_WAITING) : List.of(),
                children,
                children.isEmpty()
                        ? Map.of()
                        : around.figures().now(children.stream().map(Place::key).toList(), scope));
    }

    FundView fund(FundLine fund, LocalDate from, LocalDate through, int number, BooksForm form, Scope scope) {
        var lines = statements.of(fund.id(), from, through, (number - 1) * LINES, LINES + 1, scope);
        return new FundView(
                here(fund.place(), scope),
                fund,
                from,
                through,
                balances.on(fund.id(), from.minusDays(1), scope).fen(),
                lines.stream().limit(LINES).toList(),
                number,
                lines.size() > LINES,
                form);
    }

    StatementFile file(FundLine fund, LocalDate from, LocalDate through, Scope scope) {
        return new StatementFile(
                fund,
                from,
                balances.on(fund.id(), from.minusDays(1), scope).fen(),
                statements.of(fund.id(), from, through, 0, MOST_LINES, scope));
    }

    public FundLine get(PlaceKey place, UUID id, Scope scope) {
        return funds.find(new FundAccountId(id), scope)
                .filter(fund -> fund.place().equals(place))
                .orElseThrow(NotHere::new);
    }

    /** The funds of a place one may choose. */
    public List<FundLine> at(PlaceKey place, Scope scope) {
        return funds.at(place, scope);
    }

    public Place here(PlaceKey place, Scope scope) {
        return around.places().find(place, scope).orElseThrow(NotHere::new);
    }

    public LocalDate today() {
        return LocalDate.now(around.clock().withZone(Dates.ZONE));
    }

    /** Places, payments that wait, figures, time. */
    @Component("booksSurroundings")
    record Around(Places places, PaymentOrders orders, ShownFigures figures, Clock clock) {}
}
