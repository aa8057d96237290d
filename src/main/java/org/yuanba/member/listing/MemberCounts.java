package org.yuanba.member.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yuanba.access.Scope;
import org.yuanba.member.Category;
import org.yuanba.shared.PlaceKey;

/**
 * Keeps how many active members of each category every place from the city down to the community has. Writers add rows of
 * differences in their own transaction, so that they never wait for each other; rows add up and are put together later.
 */
@Component
public class MemberCounts {

    private static final String ROWS = """
            select left(m.place, l.digits), m.category, count(*) * %s as n
            from member m cross join (values (2), (4), (6), (9), (12)) l (digits)
            where m.status = 'active'%s group by 1, 2
            """;

    private final JdbcClient jdbc;

    MemberCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts these new members in when the transaction ends, once for all of its writes; without a transaction at once. */
    public void addAtTheEnd(Collection<UUID> members) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            add(members, 1);
            return;
        }
        var waiting = waiting();
        if (waiting == null) {
            waiting = new ArrayList<>();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(new AtTheEnd());
        }
        waiting.addAll(members);
    }

    /** Counts in what waits for the end of this transaction. */
    private void settle() {
        var waiting = waiting();
        if (waiting != null && !waiting.isEmpty()) {
            var members = List.copyOf(waiting);
            waiting.clear();
            add(members, 1);
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
            TransactionSynchronizationManager.unbindResourceIfPossible(MemberCounts.this);
        }
    }

    /** Counts these members in, sign 1, or out, sign -1, as they stand in the table now. */
    public void add(Collection<UUID> members, int sign) {
        settle();
        jdbc.sql("insert into member_count (place, category, n) " + ROWS.formatted(sign, " and m.id = any (?)"))
                .param((Object) members.toArray(UUID[]::new))
                .update();
    }

    /** How many there are of each category in the place, as far as the scope shows it. */
    public Map<Category, Long> of(PlaceKey place, Scope scope) {
        settle();
        var counts = new EnumMap<Category, Long>(Category.class);
        var keys = scope.within(place).roots();
        var small = keys.stream().anyMatch(key -> key.value().length() > 12);
        var sql = small
                ? "select m.category, count(*) from member m where m.status = 'active' and m.place = any (?) group by 1"
                : "select category, sum(n) from member_count where place = any (?) group by 1";
        jdbc.sql(sql)
                .param((Object) keys.stream().map(PlaceKey::value).toArray(String[]::new))
                .query(row -> {
                    counts.put(Category.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /** Counts everything anew, as after places got other keys; writers wait meanwhile. */
    @Transactional
    public void recount() {
        settle();
        jdbc.sql("lock table member_count in share row exclusive mode").update();
        jdbc.sql("delete from member_count").update();
        jdbc.sql("insert into member_count (place, category, n) " + ROWS.formatted(1, ""))
                .update();
    }

    /** Puts rows of the same place and category together; readers and writers go on meanwhile. */
    @Transactional
    public int tidy() {
        return jdbc.sql("""
                with several as (select place, category from member_count group by 1, 2
                    having count(*) > 1 or sum(n) = 0),
                  gone as (delete from member_count c using several s
                    where c.place = s.place and c.category = s.category returning c.*)
                insert into member_count (place, category, n)
                select place, category, sum(n) from gone group by 1, 2 having sum(n) <> 0
                """).update();
    }

    /** Where the kept counts differ from the records, one sentence each, at most so many. */
    List<String> drift(int most) {
        settle();
        return jdbc.sql("""
                select place, category, coalesce(k.n, 0), coalesce(r.n, 0)
                from (select place, category, sum(n) as n from member_count group by 1, 2) k
                  full join (%s) r (place, category, n) using (place, category)
                where coalesce(k.n, 0) <> coalesce(r.n, 0) order by 1, 2 limit %d
                """.formatted(ROWS.formatted(1, ""), most))
                .query((row, n) -> "%s: %s is kept as %d, counted anew it is %d"
                        .formatted(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }
}
