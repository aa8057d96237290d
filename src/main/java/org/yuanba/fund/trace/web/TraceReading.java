package org.yuanba.fund.trace.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.books.reading.MovementBook;
import org.yuanba.fund.books.reading.MovementLine;
import org.yuanba.fund.ledger.AccountKind;
import org.yuanba.fund.trace.SpendingStory;
import org.yuanba.fund.trace.Story;
import org.yuanba.fund.trace.TracedPayment;
import org.yuanba.fund.trace.Tracing;
import org.yuanba.fund.trace.benefit.Benefit;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;

/** Gathers what a trace shows: the books, and whatever story somebody tells of a commitment. */
@Component
class TraceReading {

    private final Tracing tracing;
    private final Places places;
    private final MovementBook movements;
    private final ObjectProvider<SpendingStory> stories;
    private final String base;

    TraceReading(
            Tracing tracing,
            Places places,
            MovementBook movements,
            ObjectProvider<SpendingStory> stories,
            @Value("${yuanba.public-url:}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.tracing = tracing;
        this.places = places;
        this.movements = movements;
        this.stories = stories;
    }

    TraceView of(Benefit benefit, boolean isPublic) {
        var payments = tracing.of(benefit);
        var here = places.find(benefit.place(), Scope.ofPublicPlace(benefit.place()))
                .orElseThrow(NotHere::new);
        return new TraceView(here, benefit, payments, story(payments), isPublic);
    }

    PlateView plate(Benefit benefit) {
        return new PlateView(
                places.find(benefit.place(), Scope.ofPublicPlace(benefit.place()))
                        .orElseThrow(NotHere::new),
                benefit,
                base);
    }

    private @Nullable Story story(List<TracedPayment> payments) {
        var commitments = payments.stream()
                .map(TracedPayment::commitment)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        return commitments.isEmpty() ? null : first(commitments);
    }

    private @Nullable Story first(List<FundAccountId> commitments) {
        return stories.orderedStream()
                .flatMap(one -> one.of(commitments).values().stream())
                .findFirst()
                .orElse(null);
    }

    /** Money that came in from outside, held at the place. */
    Optional<MovementLine> inflow(MovementId id, PlaceKey place, Scope scope) {
        return movements
                .find(id, scope)
                .filter(line -> line.place().equals(place)
                        && line.sourceKind() == AccountKind.EXTERNAL
                        && !line.kind().undoes());
    }
}
