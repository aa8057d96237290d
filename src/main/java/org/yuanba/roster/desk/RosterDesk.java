package org.yuanba.roster.desk;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.place.Places;
import org.yuanba.roster.RosterId;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.agreeing.Agreeing;
import org.yuanba.roster.agreeing.Publishing;
import org.yuanba.roster.agreeing.SeatWriting;
import org.yuanba.roster.agreeing.Swapping;
import org.yuanba.roster.book.DutyNames;
import org.yuanba.roster.book.Keeper;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Rosters;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.Seat;
import org.yuanba.roster.book.Shifts;
import org.yuanba.roster.drafting.DraftKeeping;
import org.yuanba.roster.drafting.Plan;
import org.yuanba.roster.drafting.Plans;
import org.yuanba.roster.planning.Assignment;
import org.yuanba.roster.planning.TaskRefused;
import org.yuanba.roster.planning.reason.HowBurdenCame;
import org.yuanba.roster.planning.reason.OthersInstead;
import org.yuanba.roster.planning.reason.Reason;
import org.yuanba.roster.planning.reason.WhatWouldFill;
import org.yuanba.roster.planning.rule.Rules;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Gathers what pages of a roster show to those who plan. */
@Component("rosterDesk")
public class RosterDesk {

    private final Read read;
    private final Acts acts;
    private final Places places;
    private final DutyNames names;
    private final Clock clock;

    RosterDesk(Read read, Acts acts, Places places, DutyNames names, Clock clock) {
        this.read = read;
        this.acts = acts;
        this.places = places;
        this.names = names;
        this.clock = clock;
    }

    /** The roster of this compound. */
    public Roster get(PlaceKey place, UUID id, Scope scope) {
        return read.rosters()
                .find(new RosterId(id), scope)
                .filter(roster -> roster.place().equals(place))
                .orElseThrow(NotHere::new);
    }

    /** What the desk shows, looking at a seat or an empty place where one is named. */
    RosterView view(Roster roster, @Nullable UUID slot, @Nullable UUID who, Scope scope, Scope near) {
        var keepers = read.keepers().of(roster.id());
        var seats = read.keepers().seats(roster.id());
        var called = names.atTheDesk(keepers, near);
        var plan = plan(roster, seats);
        return new RosterView(
                places.find(roster.place(), scope).orElseThrow(NotHere::new),
                roster,
                read.rules().get(roster.rules()),
                read.shifts().slots(roster.id()),
                seats,
                sorted(keepers, called),
                called,
                read.drafts().progress(roster.id()).orElse(null),
                plan == null ? List.of() : conflicts(plan, seats, called),
                plan == null || seats.isEmpty() ? List.of() : gaps(plan, seats),
                plan == null || slot == null ? null : why(plan, seats, slot, who, called),
                plan == null ? List.of() : burdens(roster, plan, seats, called),
                acts.agreeing().objections(roster, scope),
                roster.state() == RosterState.PUBLISHED ? acts.swapping().open(roster) : List.of(),
                acts.writing().changes(roster.id()),
                LocalDate.ofInstant(clock.instant(), Dates.ZONE));
    }

    private @Nullable Plan plan(Roster roster, List<Seat> seats) {
        try {
            return read.plans().strict(roster, seats);
        } catch (TaskRefused nothingToPlanYet) {
            return null;
        }
    }

    private static List<RosterView.Conflict> conflicts(Plan plan, List<Seat> seats, Map<UUID, String> called) {
        return Rules.broken(plan.task(), plan.roster(seats)).stream()
                .map(one -> new RosterView.Conflict(
                        one.slot() < 0 ? null : plan.slots().get(one.slot()).id(),
                        one.volunteer() < 0
                                ? null
                                : plan.keepers().get(one.volunteer()).id(),
                        new Sentence(one.messageKey(), List.of(called(plan, one.volunteer(), called)))))
                .toList();
    }

    private List<Sentence> gaps(Plan plan, List<Seat> seats) {
        var words = read.rules().words("SKILL");
        return WhatWouldFill.of(plan.task(), plan.roster(seats)).stream()
                .map(reason -> {
                    var said = new ArrayList<Object>();
                    said.add("");
                    reason.arguments()
                            .forEach(argument -> said.add(words.stream()
                                    .filter(word -> word.code().equals(argument))
                                    .findFirst()
                                    .<Object>map(RuleBook.Word::chinese)
                                    .orElse(argument)));
                    return new Sentence(reason.key(), said);
                })
                .toList();
    }

    private RosterView.@Nullable Why why(
            Plan plan, List<Seat> seats, UUID slot, @Nullable UUID who, Map<UUID, String> called) {
        var position = plan.slot(slot);
        if (position < 0) {
            return null;
        }
        var standing = plan.roster(seats);
        int keeper = who == null ? -1 : plan.keeper(who);
        var taken = keeper >= 0 && standing.has(keeper, position);
        var reasons = taken
                ? HowBurdenCame.of(plan.task(), standing, keeper).stream()
                        .map(one -> said(plan, one, called))
                        .toList()
                : List.<Sentence>of();
        var others = taken
                ? OthersInstead.of(plan.task(), standing, new Assignment(keeper, position)).stream()
                        .map(one -> other(plan, one.volunteer(), one.could(), one.reasons(), called))
                        .toList()
                : whoCould(plan, seats, position, called);
        return new RosterView.Why(plan.slots().get(position), taken ? who : null, reasons, others);
    }

    /** For an empty seat: each who could have it, and what hinders the others. */
    private static List<RosterView.Other> whoCould(Plan plan, List<Seat> seats, int slot, Map<UUID, String> called) {
        var standing = plan.roster(seats);
        var already = Rules.broken(plan.task(), standing).size();
        var others = new ArrayList<RosterView.Other>();
        for (int i = 0; i < plan.keepers().size(); i++) {
            if (!standing.has(i, slot)) {
                int who = i;
                var broken = Rules.broken(plan.task(), standing.with(new Assignment(i, slot)));
                var reasons = broken.size() <= already
                        ? List.<Reason>of()
                        : broken.stream()
                                .filter(one -> one.volunteer() == who)
                                .map(one -> new Reason("roster.reason.hindered." + one.rule(), who, List.of(), false))
                                .distinct()
                                .toList();
                others.add(other(plan, i, broken.size() <= already, reasons, called));
            }
        }
        var standby =
                plan.keepers().stream().filter(Keeper::standby).map(Keeper::id).toList();
        others.sort(Comparator.comparing((RosterView.Other one) -> !one.could())
                .thenComparing(one -> !standby.contains(one.keeper())));
        return others;
    }

    private static RosterView.Other other(
            Plan plan, int position, boolean could, List<Reason> reasons, Map<UUID, String> called) {
        return new RosterView.Other(
                plan.keepers().get(position).id(),
                called(plan, position, called),
                could,
                reasons.stream().map(one -> said(plan, one, called)).toList());
    }

    private static Sentence said(Plan plan, Reason reason, Map<UUID, String> called) {
        var arguments = new ArrayList<Object>();
        arguments.add(called(plan, reason.volunteer(), called));
        arguments.addAll(reason.arguments());
        return new Sentence(reason.key(), arguments);
    }

    private static String called(Plan plan, int position, Map<UUID, String> called) {
        return position < 0
                ? ""
                : called.getOrDefault(plan.keepers().get(position).id(), "");
    }

    private List<RosterView.Burden> burdens(Roster roster, Plan plan, List<Seat> seats, Map<UUID, String> called) {
        var past = read.keepers().past(roster);
        var standing = plan.roster(seats);
        var burdens = new ArrayList<RosterView.Burden>();
        for (var keeper : sorted(plan.keepers(), called)) {
            var carried = keeper.person() == null ? null : past.get(keeper.person());
            burdens.add(new RosterView.Burden(
                    keeper.id(),
                    called.getOrDefault(keeper.id(), ""),
                    carried == null ? 0 : carried.burden(),
                    standing.slotsOf(plan.keeper(keeper.id())).stream()
                            .mapToInt(slot -> plan.slots().get(slot).burden())
                            .sum()));
        }
        return burdens;
    }

    /** By the sound of the names, so that no order says who carries most. */
    private static List<Keeper> sorted(List<Keeper> keepers, Map<UUID, String> called) {
        var pinyin = Collator.getInstance(new ULocale("zh@collation=pinyin"));
        return keepers.stream()
                .sorted((one, other) -> pinyin.compare(
                        Objects.requireNonNullElse(called.get(one.id()), ""),
                        Objects.requireNonNullElse(called.get(other.id()), "")))
                .toList();
    }

    /** What a roster is made of. */
    @Component("rosterDeskRead")
    record Read(Rosters rosters, Shifts shifts, Keepers keepers, RuleBook rules, Plans plans, DraftKeeping drafts) {}

    /** What is done with it. */
    @Component("rosterDeskActs")
    record Acts(Agreeing agreeing, Publishing publishing, Swapping swapping, SeatWriting writing) {}
}
