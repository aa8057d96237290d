package org.yuanba.compound.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yuanba.access.Scope;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.shared.PlaceKey;

/**
 * Keeps how many compounds every place above them has, by facet, and a few sums. Each writer adds rows of differences in
 * its own transaction; rows of the same place, facet and value add up, and are put together from time to time.
 */
@Component
public class CompoundCounts {

    /** The fields whose sums are kept. */
    public static final List<CompoundField> SUMMED = List.of(
            CompoundField.BUILDINGS, CompoundField.HOUSEHOLDS, CompoundField.RESIDENTS, CompoundField.FLOOR_AREA);

    private static final String EVERYTHING = CountDifferences.of("select 1 as sign, c.* from compound c");

    private final JdbcClient jdbc;

    CompoundCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The statement that adds the differences made by these rows; they have the columns of the table and a sign. */
    public static String adding(String rows) {
        return "insert into compound_count (place, facet, value, n) " + CountDifferences.of(rows);
    }

    /** The same for rows that say in a column {@code home} where they count. */
    static String moving(String rows) {
        return "insert into compound_count (place, facet, value, n) " + CountDifferences.ofMoved(rows);
    }

    /**
     * Counts these new compounds in when the transaction ends, once for all of its writes; without a transaction at once.
     * Whoever changes rows in the same transaction calls {@link #settle()} before.
     */
    public void addAtTheEnd(Collection<UUID> compounds) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            add(compounds, 1);
            return;
        }
        var waiting = waiting();
        if (waiting == null) {
            waiting = new ArrayList<>();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(new AtTheEnd());
        }
        waiting.addAll(compounds);
    }

    /** Counts in what waits for the end of this transaction. */
    public void settle() {
        var waiting = waiting();
        if (waiting != null && !waiting.isEmpty()) {
            add(waiting, 1);
            waiting.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable List<UUID> waiting() {
        return (List<UUID>) TransactionSynchronizationManager.getResource(this);
    }

    private final class AtTheEnd implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            settle();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CompoundCounts.this);
        }
    }

    /** Counts these compounds in, sign 1, or out, sign -1, as they stand in the table now. */
    public void add(Collection<UUID> compounds, int sign) {
        jdbc.sql(adding("select %d as sign, c.* from compound c where c.id = any (?)".formatted(sign)))
                .param(compounds.toArray(UUID[]::new))
                .update();
    }

    /** How many compounds that stand lie in the place and scope. */
    public long open(PlaceKey place, Scope scope) {
        return count(place, scope, Facet.STATUS, "open");
    }

    /** How many compounds in the place and scope fall on this side of the facet. */
    public long count(PlaceKey place, Scope scope, Facet facet, String value) {
        return jdbc.sql(
                        "select coalesce(sum(n), 0) from compound_count where place = any (?) and facet = ? and value = ?")
                .params(keys(place, scope), facet.code(), value)
                .query(Long.class)
                .single();
    }

    /** All counts and sums of the place and scope in one reading. */
    public Tally tally(PlaceKey place, Scope scope) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("select facet, value, sum(n) from compound_count where place = any (?) group by 1, 2")
                .param((Object) keys(place, scope))
                .query(row -> {
                    counts.put(row.getString(1) + " " + row.getString(2), row.getLong(3));
                });
        return new Tally(Map.copyOf(counts));
    }

    /** The tallies of those of the places that lie in the scope and have any compound; communities and above. */
    public Map<PlaceKey, Tally> tallies(Collection<PlaceKey> places, Scope scope) {
        var counts = new HashMap<PlaceKey, Map<String, Long>>();
        jdbc.sql("select place, facet, value, sum(n) from compound_count where place = any (?) group by 1, 2, 3")
                .param((Object) places.stream()
                        .filter(scope::covers)
                        .map(PlaceKey::value)
                        .toArray(String[]::new))
                .query(row -> {
                    counts.computeIfAbsent(new PlaceKey(row.getString(1)), key -> new HashMap<>())
                            .put(row.getString(2) + " " + row.getString(3), row.getLong(4));
                });
        return counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Tally(Map.copyOf(entry.getValue()))));
    }

    private static String[] keys(PlaceKey place, Scope scope) {
        return scope.within(place).roots().stream().map(PlaceKey::value).toArray(String[]::new);
    }

    /** Puts rows of the same place, facet and value together; readers and writers go on meanwhile. */
    @Transactional
    public int tidy() {
        return jdbc.sql("""
                with several as (select place, facet, value from compound_count group by 1, 2, 3
                    having count(*) > 1 or sum(n) = 0),
                  gone as (delete from compound_count c using several s
                    where c.place = s.place and c.facet = s.facet and c.value = s.value returning c.*)
                insert into compound_count (place, facet, value, n)
                select place, facet, value, sum(n) from gone group by 1, 2, 3 having sum(n) <> 0
                """).update();
    }

    /** Counts everything anew, as after places got other keys; writers wait meanwhile. */
    @Transactional
    public void recount() {
        jdbc.sql("lock table compound_count in share row exclusive mode").update();
        jdbc.sql("delete from compound_count").update();
        jdbc.sql("insert into compound_count (place, facet, value, n) " + EVERYTHING)
                .update();
    }

    /** Where the kept counts differ from the compounds themselves, at most so many. */
    List<Drift> drift(int most) {
        return jdbc.sql("""
                select place, facet, value, coalesce(k.n, 0), coalesce(r.n, 0)
                from (select place, facet, value, sum(n) as n from compound_count group by 1, 2, 3) k
                  full join (%s) r using (place, facet, value)
                where coalesce(k.n, 0) <> coalesce(r.n, 0) order by 1, 2, 3 limit %d
                """.formatted(EVERYTHING, most))
                .query((row, n) -> new Drift(
                        new PlaceKey(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    /**
     * A count that is not what it should be.
     *
     * @param kept as kept
     * @param counted as counted anew
     */
    record Drift(PlaceKey place, String facet, String value, long kept, long counted) {}

    /** The counts and sums of one place. */
    public static final class Tally {

        private final Map<String, Long> counts;

        Tally(Map<String, Long> counts) {
            this.counts = counts;
        }

        /** How many stand. */
        public long open() {
            return count(Facet.STATUS, "open");
        }

        /** How many fall on this side. */
        public long count(Facet facet, String value) {
            return counts.getOrDefault(facet.code() + " " + value, 0L);
        }

        /** The sum of a field over those that know it; areas in 0.01 m². */
        public long sum(CompoundField field) {
            return counts.getOrDefault("sum " + field.code(), 0L);
        }

        /** How many of those that stand know this essential field. */
        public long known(CompoundField field) {
            return open() - count(Facet.MISSING, field.code());
        }

        /** The sides of a facet that have any compound, in their order. */
        public List<String> sides(Facet facet) {
            var present = new ArrayList<String>();
            for (var value : facet.sides()) {
                if (count(facet, value) > 0) {
                    present.add(value);
                }
            }
            return present;
        }
    }
}
