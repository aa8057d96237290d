package org.yuanba.fund.trace.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.books.Yuan;
import org.yuanba.fund.trace.Story;
import org.yuanba.fund.trace.TracedPayment;
import org.yuanba.fund.trace.TracedPayment.Prepared;
import org.yuanba.fund.trace.TracedPayment.Source;
import org.yuanba.fund.trace.benefit.Benefit;
import org.yuanba.place.Place;

/**
 * From something one can see back to where its money came from.
 *
 * @param here where it is
 * @param benefit what it is
 * @param payments what paid for it
 * @param story what is known beyond the books, or none
 * @param isPublic whether anyone reads it: then only givers who agreed are named
 */
public record TraceView(
        Place here,
        Benefit benefit,
        List<TracedPayment> payments,
        @Nullable Story story,
        boolean isPublic) {

    /** What it cost, less what came back. */
    public String total() {
        return Yuan.said(payments.stream().mapToLong(TracedPayment::net).sum());
    }

    /** How many vouchers stand behind it. */
    public int vouchers() {
        return payments.size();
    }

    /** The sources of all payments together, by nature and giver as this reader may see them. */
    public Map<FundNature, Long> natures() {
        var sums = new LinkedHashMap<FundNature, Long>();
        payments.forEach(
                payment -> payment.sources().forEach(source -> sums.merge(source.nature(), source.fen(), Long::sum)));
        return sums;
    }

    /** How many different sources it has. */
    public long sources() {
        return payments.stream()
                .flatMap(payment -> payment.sources().stream())
                .map(Source::giver)
                .distinct()
                .count();
    }

    /** Whether this reader may read the giver's name. */
    public boolean names(Source source) {
        return !isPublic || source.isNamed();
    }

    /** The public notice: its days, from the story or from the payments. */
    public Optional<Story.NoticePeriod> notice() {
        if (story != null && story.notice() != null) {
            return Optional.of(story.notice());
        }
        return prepared()
                .filter(one -> one.noticeFirst() != null && one.noticeLast() != null)
                .findFirst()
                .map(one -> new Story.NoticePeriod(
                        Objects.requireNonNull(one.noticeFirst()), Objects.requireNonNull(one.noticeLast()), 0, 0));
    }

    /** The acceptance, from the story or from the payments. */
    public Optional<Story.Acceptance> acceptance() {
        if (story != null && story.acceptance() != null) {
            return Optional.of(story.acceptance());
        }
        return prepared()
                .filter(one -> one.acceptedOn() != null)
                .findFirst()
                .map(one -> new Story.Acceptance(
                        Objects.requireNonNull(one.acceptedOn()),
                        Objects.requireNonNullElse(one.acceptedBy(), ""),
                        true));
    }

    /** What the payments rest on, each once. */
    public List<String> decisions() {
        return payments.stream().map(TracedPayment::decision).distinct().toList();
    }

    /** Whether each payment was prepared by one and paid by another, as the schema holds where it was prepared here. */
    public boolean isByDifferentHands() {
        return prepared().count() == payments.size() && !payments.isEmpty();
    }

    /** Who looks after it, or none. */
    public @Nullable String keptBy() {
        return benefit.keptBy() != null ? benefit.keptBy() : story == null ? null : story.keptBy();
    }

    /** How many of the six steps have something behind them. */
    public int steps() {
        int steps = payments.isEmpty() ? 1 : 3;
        steps += acceptance().isPresent() ? 1 : 0;
        steps += notice().isPresent() ? 1 : 0;
        return steps + (story != null && story.cause() != null ? 1 : 0);
    }

    /** What anyone may read of the vouchers. */
    public List<String> copies() {
        return prepared().map(Prepared::copyWords).filter(Objects::nonNull).collect(Collectors.toList());
    }

    private java.util.stream.Stream<Prepared> prepared() {
        return payments.stream()
                .map(TracedPayment::order)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }

    /** The last day something was paid. */
    public @Nullable LocalDate lastPaid() {
        return payments.isEmpty() ? null : payments.getLast().day();
    }
}
