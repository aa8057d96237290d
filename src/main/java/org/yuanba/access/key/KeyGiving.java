package org.yuanba.access.key;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Access;
import org.yuanba.access.AccessKeyEnded;
import org.yuanba.access.AccessKeyId;
import org.yuanba.access.AccessKeyMade;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountKind;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.AccountRefused.Problem;
import org.yuanba.access.Actor;
import org.yuanba.access.Unscoped;
import org.yuanba.access.domain.GrantGiving;
import org.yuanba.access.domain.Today;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/** Gives interface accounts keys, shown once and kept as a hash, and takes them back. */
@Component
public class KeyGiving {

    /** So often in a minute, unless said otherwise. */
    public static final int USUAL_PER_MINUTE = 600;

    private static final int MOST_PER_MINUTE = 6000;
    private static final int MOST_MONTHS = 12;
    private static final int LONGEST_LABEL = 50;

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;
    private final KeysInUse inUse;
    private final ApplicationEventPublisher events;

    KeyGiving(JdbcClient jdbc, Access access, Clock clock, KeysInUse inUse, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
        this.inUse = inUse;
        this.events = events;
    }

    /** The last day of a key made today, unless said otherwise; also the latest it can be. */
    @Unscoped("a day, and nothing of anybody's")
    public LocalDate usualLastDay() {
        return Today.of(clock).plusMonths(MOST_MONTHS);
    }

    /**
     * Makes a key.
     *
     * @throws AccountRefused when a rule forbids it
     */
    @Transactional
    public Given give(Wish wish, Actor by) {
        requireFitting(wish);
        requireInterface(wish.account());
        NobodyGivesBeyondHerPlaces.problem(access.scope(by, GrantGiving.PERMISSION), placesOf(wish.account()))
                .ifPresent(key -> {
                    throw new AccountRefused("account", key);
                });
        var id = new AccessKeyId(NewId.next());
        var text = KeyText.next();
        insert(id, text, wish, by);
        events.publishEvent(new AccessKeyMade(
                id, wish.account(), text.prefix(), wish.label().strip(), wish.lastDay(), by.account()));
        return new Given(id, text.value());
    }

    /**
     * Takes a key back: it counts no more, here at once and on other instances within seconds.
     *
     * @throws AccountRefused when the account has no such key
     */
    @Transactional
    public void end(AccountId account, AccessKeyId key, Actor by) {
        var ended = jdbc.sql("""
                update access_key set ended_at = ?, ended_by = ? where id = ? and account = ? and ended_at is null
                returning prefix, label
                """)
                .param(Timestamp.from(clock.instant()))
                .param(by.isSystem() ? null : by.account().value())
                .param(key.value())
                .param(account.value())
                .query((row, n) -> new AccessKeyEnded(key, account, row.getString(1), row.getString(2), by.account()))
                .optional()
                .orElseThrow(() -> new AccountRefused("key", "key.none"));
        inUse.forget();
        events.publishEvent(ended);
    }

    private void requireFitting(Wish wish) {
        var problems = new ArrayList<Problem>();
        var label = wish.label().strip();
        if (label.isEmpty() || label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            problems.add(new Problem("label", "key.label.form"));
        }
        if (wish.lastDay().isBefore(Today.of(clock))) {
            problems.add(new Problem("lastDay", "key.last-day.over"));
        }
        if (wish.lastDay().isAfter(usualLastDay())) {
            problems.add(new Problem("lastDay", "key.last-day.too-late"));
        }
        if (wish.perMinute() < 1 || wish.perMinute() > MOST_PER_MINUTE) {
            problems.add(new Problem("perMinute", "key.per-minute.form"));
        }
        if (!problems.isEmpty()) {
            throw new AccountRefused(problems);
        }
    }

    /** Held until the key stands, so that no grant beyond the giver's places slips in between. */
    private void requireInterface(AccountId account) {
        var kind = jdbc.sql("select kind from access_account where id = ? for update")
                .param(account.value())
                .query((row, n) -> AccountKind.valueOf(row.getString(1)))
                .optional()
                .orElseThrow(() -> new AccountRefused("account", "account.none"));
        if (kind != AccountKind.INTERFACE) {
            throw new AccountRefused("account", "key.interfaces-only");
        }
    }

    private List<PlaceKey> placesOf(AccountId account) {
        return jdbc.sql("""
                select distinct place from access_grant
                where account = ? and ended_at is null and (last_day is null or last_day >= ?)
                """)
                .params(account.value(), Today.of(clock))
                .query((row, n) -> new PlaceKey(row.getString(1)))
                .list();
    }

    private void insert(AccessKeyId id, KeyText text, Wish wish, Actor by) {
        jdbc.sql("""
                insert into access_key (id, account, label, prefix, hash, per_minute, last_day, made_by, made_at)
                values (:id, :account, :label, :prefix, :hash, :most, :last, :by, :now)
                """)
                .param("id", id.value())
                .param("account", wish.account().value())
                .param("label", wish.label().strip())
                .param("prefix", text.prefix())
                .param("hash", text.hash())
                .param("most", wish.perMinute())
                .param("last", wish.lastDay())
                .param("by", by.isSystem() ? null : by.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * A key to be made.
     *
     * @param account whose
     * @param label what it is for
     * @param lastDay the last day it counts
     * @param perMinute how often it may be used in a minute
     */
    public record Wish(AccountId account, String label, LocalDate lastDay, int perMinute) {}

    /**
     * A key that was made.
     *
     * @param id its id
     * @param key the key, shown once and kept nowhere
     */
    public record Given(AccessKeyId id, String key) {

        @Override
        public String toString() {
            return "Given[%s]".formatted(id);
        }
    }
}
