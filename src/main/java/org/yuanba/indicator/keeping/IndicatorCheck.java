package org.yuanba.indicator.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.ops.spi.Check;

/** Measures every compound anew, adds everything up anew, and compares with what is kept, to the last digit. */
@Component
class IndicatorCheck implements Check {

    private static final int MOST = 100;

    private final IndicatorKeeping keeping;
    private final Recount recount;

    IndicatorCheck(IndicatorKeeping keeping, Recount recount) {
        this.keeping = keeping;
        this.recount = recount;
    }

    @Override
    public String name() {
        return "indicators";
    }

    @Override
    public List<String> findings() {
        keeping.keepUp();
        return recount.findings().stream().limit(MOST).toList();
    }

    /** Everything from the records, beside everything as kept, while nobody keeps. */
    @Component
    static class Recount {

        private final Kept kept;
        private final MeasureBook book;
        private final MonthEnds months;
        private final Lineage lineage;

        Recount(Kept kept, MeasureBook book, MonthEnds months, Lineage lineage) {
            this.kept = kept;
            this.book = book;
            this.months = months;
            this.lineage = lineage;
        }

        @Transactional
        public List<String> findings() {
            var state = kept.keeper().hold();
            var positions = book.positions();
            var findings = new ArrayList<String>();
            var sums = new Sums();
            for (var district : kept.districts().all()) {
                var measured = book.measure(List.of(district), positions);
                Folding.changes(kept.parts().today(List.of(district)), measured, place -> LocalDate.EPOCH)
                        .forEach(change -> findings.add("%s contributes %s, measured anew it is %s"
                                .formatted(change.place(), change.before(), change.after())));
                measured.forEach((compound, amounts) -> sums.add(compound, amounts, 1));
            }
            compare("today", kept.totals().all(), sums.places(), findings);
            var differences = lineage.differences(state.kept(), positions);
            for (var day : state.kept()) {
                var then = months.sums(day);
                compare(day + " then", kept.totals().month(day, "then"), then, findings);
                compare(
                        day + " now",
                        kept.totals().month(day, "now"),
                        Lineage.applied(then, differences.getOrDefault(day, Map.of())),
                        findings);
            }
            return findings;
        }

        private static void compare(
                String when, Map<String, Amounts> kept, Map<String, Amounts> added, List<String> findings) {
            var keys = new TreeSet<>(kept.keySet());
            keys.addAll(added.keySet());
            for (var key : keys) {
                var one = kept.getOrDefault(key, new Amounts(0));
                var other = added.getOrDefault(key, new Amounts(0));
                if (!one.equals(other)) {
                    findings.add("%s, %s: kept as %s, added up anew %s".formatted(key, when, one, other));
                }
            }
        }
    }
}
