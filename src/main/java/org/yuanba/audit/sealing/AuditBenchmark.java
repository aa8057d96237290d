package org.yuanba.audit.sealing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.ops.Cities;
import org.yuanba.ops.spi.Benchmark;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/** What an import of 11,000 rows with 15 changed fields costs the trail: writing, sealing, checking. */
@Component
class AuditBenchmark implements Benchmark {

    private static final int ENTRIES = 11_000;
    private static final int FIELDS = 15;
    private static final int ROUNDS = 5;

    private final AuditTrail trail;
    private final Sealing sealing;
    private final ChainCheck check;
    private final Cities cities;
    private final TransactionTemplate transaction;

    AuditBenchmark(
            AuditTrail trail, Sealing sealing, ChainCheck check, Cities cities, TransactionTemplate transaction) {
        this.trail = trail;
        this.sealing = sealing;
        this.check = check;
        this.cities = cities;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<Figure> run() {
        if (cities.all().isEmpty()) {
            cities.open(new PlaceKey("5101"));
        }
        var entries = entries();
        var writing = new long[ROUNDS];
        var sealingAll = new long[ROUNDS];
        for (int i = -1; i < ROUNDS; i++) {
            var written = nanos(() -> transaction.executeWithoutResult(status -> trail.recordAll(entries)));
            var sealed = nanos(sealing::sealAll);
            if (i >= 0) {
                writing[i] = written;
                sealingAll[i] = sealed;
            }
        }
        var total = (ROUNDS + 1) * ENTRIES;
        return List.of(
                new Figure("11,000 entries of 15 fields written", seconds(median(writing)), "< 0.4 s", ""),
                new Figure(
                        "the same sealed",
                        seconds(median(sealingAll)),
                        "< 1 s",
                        "%.2f × the writing".formatted((double) median(sealingAll) / median(writing))),
                new Figure("%,d entries checked".formatted(total), seconds(nanos(check::findings)), "", ""));
    }

    private List<AuditEntry> entries() {
        var place = cities.standard().orElseThrow().root();
        return IntStream.range(0, ENTRIES)
                .mapToObj(i -> {
                    var entry = AuditEntry.of(Actor.system(), "compound.opened", place, NewId.next(), "院落" + i);
                    for (int field = 0; field < FIELDS; field++) {
                        entry = entry.with("field_" + field, null, "数值 " + i * field);
                    }
                    return entry;
                })
                .toList();
    }

    private static long nanos(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long median(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String seconds(long nanos) {
        return "%.2f s".formatted(nanos / 1e9);
    }
}
