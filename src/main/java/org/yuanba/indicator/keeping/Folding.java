package org.yuanba.indicator.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.indicator.keeping.Parts.Change;
import org.yuanba.indicator.keeping.Parts.Part;
import org.yuanba.shared.PlaceKey;

/** Works off marks: measures marked compounds anew and carries what changed up to every place above them. */
@Service
class Folding {

    private final Kept kept;
    private final MeasureBook book;

    Folding(Kept kept, MeasureBook book) {
        this.kept = kept;
        this.book = book;
    }

    /**
     * Works off some kept.marks().
     *
     * @param dated the day from which all of it holds, or none: the day of each mark
     * @return whether there were any
     */
    @Transactional
    boolean once(@Nullable LocalDate dated) {
        if (!kept.marks().any() && book.positions().size() >= book.all().size()) {
            return false;
        }
        kept.keeper().hold();
        if (book.enter(kept.marks().today())) {
            kept.marks().set(List.of(kept.districts().city()), kept.marks().today());
        }
        var marked = kept.marks().take();
        if (!marked.isEmpty()) {
            fold(marked, dated);
        }
        return true;
    }

    private void fold(Map<PlaceKey, LocalDate> marked, @Nullable LocalDate dated) {
        var now = book.measure(marked.keySet(), book.positions());
        var before = kept.parts().today(marked.keySet());
        var changes = changes(before, now, place -> dated != null ? dated : day(place, marked));
        if (changes.isEmpty()) {
            return;
        }
        var sums = new Sums();
        for (var change : changes) {
            if (change.before() != null) {
                sums.add(change.place(), change.before(), -1);
            }
            if (change.after() != null) {
                sums.add(change.place(), change.after(), 1);
            }
        }
        kept.parts().change(changes);
        kept.totals().add(sums.places());
        kept.keeper()
                .began(changes.stream()
                        .map(Change::day)
                        .min(LocalDate::compareTo)
                        .orElseThrow());
    }

    /** What differs between what is kept and what is measured, by key. */
    static List<Change> changes(
            Map<PlaceKey, Part> before,
            Map<PlaceKey, Amounts> now,
            java.util.function.Function<PlaceKey, LocalDate> days) {
        var places = new HashSet<>(before.keySet());
        places.addAll(now.keySet());
        var changes = new ArrayList<Change>();
        for (var place : places) {
            var part = before.get(place);
            var old = part == null ? null : part.amounts();
            var fresh = now.get(place);
            if (!Objects.equals(old, fresh)) {
                changes.add(new Change(place, later(days.apply(place), part), old, fresh));
            }
        }
        changes.sort(java.util.Comparator.comparing(Change::place));
        return changes;
    }

    /** A change never comes before what it changes. */
    private static LocalDate later(LocalDate day, @Nullable Part part) {
        return part != null && part.firstDay().isAfter(day) ? part.firstDay() : day;
    }

    private static LocalDate day(PlaceKey compound, Map<PlaceKey, LocalDate> marked) {
        var own = marked.get(compound);
        return own != null
                ? own
                : Objects.requireNonNull(marked.get(compound.parent().orElseThrow()));
    }

    /** Measures everything anew and adds everything up anew, as after places got other keys. */
    @Transactional
    void everything() {
        kept.keeper().hold();
        book.enter(kept.marks().today());
        var positions = book.positions();
        var sums = new Sums();
        for (var district : kept.districts().all()) {
            var now = book.measure(List.of(district), positions);
            var changes = changes(
                    kept.parts().today(List.of(district)),
                    now,
                    place -> kept.marks().today());
            if (!changes.isEmpty()) {
                kept.parts().change(changes);
                kept.keeper().began(kept.marks().today());
            }
            new TreeMap<>(now).forEach((compound, amounts) -> sums.add(compound, amounts, 1));
        }
        kept.totals().replace(sums.places());
    }
}
