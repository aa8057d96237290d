package org.yuanba.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.demo.spi.DemoDayEnded;
import org.yuanba.demo.spi.DemoLink;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.ops.CityClock;

/**
 * Lets every module build its part: first as of the first day, then day by day, then today; what a module does at one
 * time is one transaction.
 */
@Component
class DemoBuilding {

    private final List<DemoSource> sources;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoBuilding(
            List<DemoSource> sources, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(DemoSource::order))
                .toList();
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Builds in the current city. */
    void build() {
        var past = DemoPast.before(LocalDate.now(clock));
        CityClock.standing(past.morning(), () -> each(DemoSource::build));
        end(past.days().getFirst());
        past.days().stream().skip(1).forEach(this::change);
        each(DemoSource::finish);
    }

    private void each(Consumer<DemoSource> part) {
        sources.forEach(source -> transaction.executeWithoutResult(status -> part.accept(source)));
    }

    private void change(LocalDate day) {
        CityClock.standing(DemoPast.afternoon(day), () -> each(source -> source.change(day)));
        end(day);
    }

    private void end(LocalDate day) {
        CityClock.standing(DemoPast.evening(day), () -> events.publishEvent(new DemoDayEnded(day)));
    }

    /** Links for people without an account, made anew. */
    List<DemoLink> links() {
        return sources.stream().flatMap(source -> source.links().stream()).toList();
    }
}
