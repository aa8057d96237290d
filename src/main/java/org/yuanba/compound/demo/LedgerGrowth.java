package org.yuanba.compound.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.domain.LedgerEntry;
import org.yuanba.compound.domain.Revision;

/** The planned ledger as far as it has been written, month by month. */
final class LedgerGrowth {

    private final List<PlannedYard> plan;
    private final Map<PlannedYard, CompoundRecord> standing = new IdentityHashMap<>();
    private int month = -1;

    LedgerGrowth(List<PlannedYard> plan) {
        this.plan = plan;
    }

    /** Whether every month has been written. */
    boolean isOver() {
        return month == PlannedYard.LAST;
    }

    /** Writes the next month, whose last day this is: who enters, and who is known better. */
    void next(LocalDate day, BiFunction<List<LedgerEntry>, List<Revision>, Written> write) {
        month++;
        var entering = new ArrayList<PlannedYard>();
        var changing = new ArrayList<PlannedYard>();
        for (var yard : plan) {
            if (yard.entered() == month) {
                entering.add(yard);
            } else if (yard.changes(month)) {
                changing.add(yard);
            }
        }
        var written = write.apply(
                entering.stream()
                        .map(yard -> new LedgerEntry(yard.community(), yard.facts(month, day)))
                        .toList(),
                changing.stream().map(yard -> revision(yard, day)).toList());
        remember(entering, written.entered());
        remember(changing, written.revised());
    }

    private Revision revision(PlannedYard yard, LocalDate day) {
        var now = Objects.requireNonNull(standing.get(yard));
        return new Revision(now.id(), now.version(), yard.facts(month, day));
    }

    private void remember(List<PlannedYard> yards, List<CompoundRecord> records) {
        for (int i = 0; i < yards.size(); i++) {
            standing.put(yards.get(i), records.get(i));
        }
    }

    /**
     * What was written, in the order given.
     *
     * @param entered those that entered
     * @param revised those that changed
     */
    record Written(List<CompoundRecord> entered, List<CompoundRecord> revised) {}
}
