package org.yuanba.access.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Access;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountKind;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.GrantEnded;
import org.yuanba.access.GrantGiven;
import org.yuanba.access.GrantId;
import org.yuanba.access.Permission;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/** Gives accounts roles at places for some days, and ends them; only inside the places the giver answers for. */
@Component
public class GrantGiving {

    /** What one must hold, at the place or above. */
    public static final Permission PERMISSION = new Permission("access:grant");

    private final JdbcClient jdbc;
    private final Access access;
    private final Actors actors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    GrantGiving(JdbcClient jdbc, Access access, Actors actors, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Gives a role.
     *
     * @throws AccountRefused when a rule forbids it
     * @throws org.yuanba.access.OutOfScope when the place is not the giver's
     */
    @Transactional
    public GrantId give(Wish wish, Actor by) {
        access.scope(by, PERMISSION).require(wish.place());
        var kind = requireAllowed(wish, by);
        var grant = new GrantId(NewId.next());
        try {
            insert(grant, wish, kind, by);
        } catch (DataIntegrityViolationException e) {
            throw whatCollided(e.getMessage());
        }
        actors.forget();
        events.publishEvent(
                new GrantGiven(grant, wish.account(), wish.role(), wish.place(), wish.days(), by.account()));
        return grant;
    }

    /**
     * Ends a grant now.
     *
     * @throws AccountRefused when there is none, it has ended already, or it is the ender's own
     */
    @Transactional
    public void end(GrantId grant, Actor by) {
        var held = find(grant).orElseThrow(() -> new AccountRefused("grant", "grant.none"));
        access.scope(by, PERMISSION).require(held.place());
        NobodyGivesHerselfRights.problem(by, held.account()).ifPresent(key -> {
            throw new AccountRefused("grant", key);
        });
        var ended = jdbc.sql("update access_grant set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                .param(Timestamp.from(clock.instant()))
                .param(by.isSystem() ? null : by.account().value())
                .param(grant.value())
                .update();
        if (ended == 1) {
            actors.forget();
            events.publishEvent(new GrantEnded(grant, held.account(), held.role(), held.place(), by.account()));
        }
    }

    private AccountKind requireAllowed(Wish wish, Actor by) {
        NobodyGivesHerselfRights.problem(by, wish.account()).ifPresent(key -> {
            throw new AccountRefused("account", key);
        });
        if (wish.days().last() != null && wish.days().last().isBefore(Today.of(clock))) {
            throw new AccountRefused("last", "grant.over-already");
        }
        var account = kindOf(
                        "select kind from access_account where id = ?",
                        wish.account().value())
                .orElseThrow(() -> new AccountRefused("account", "account.none"));
        var role = kindOf("select kind from access_role where code = ?", wish.role())
                .orElseThrow(() -> new AccountRefused("role", "grant.choose-role"));
        AdministratorsStayApart.problem(account, role).ifPresent(key -> {
            throw new AccountRefused("role", key);
        });
        return role;
    }

    private Optional<AccountKind> kindOf(String query, Object id) {
        return jdbc.sql(query)
                .param(id)
                .query((row, n) -> AccountKind.valueOf(row.getString(1)))
                .optional();
    }

    private void insert(GrantId grant, Wish wish, AccountKind kind, Actor by) {
        jdbc.sql("""
                insert into access_grant (id, account, role, kind, place, first_day, last_day, given_by, given_at)
                values (:id, :account, :role, :kind, :place, :first, :last, :by, :now)
                """)
                .param("id", grant.value())
                .param("account", wish.account().value())
                .param("role", wish.role())
                .param("kind", kind.name())
                .param("place", wish.place().value())
                .param("first", wish.days().first())
                .param("last", wish.days().last())
                .param("by", by.isSystem() ? null : by.account().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static AccountRefused whatCollided(@Nullable String message) {
        return String.valueOf(message).contains("access_grant_once")
                ? new AccountRefused("role", "grant.held-already")
                : new AccountRefused("place", "grant.no-such-place");
    }

    private Optional<Held> find(GrantId grant) {
        return jdbc.sql("select account, role, place from access_grant where id = ?")
                .param(grant.value())
                .query((row, n) -> new Held(
                        new AccountId(row.getObject(1, UUID.class)), row.getString(2), new PlaceKey(row.getString(3))))
                .optional();
    }

    /**
     * A grant to be given.
     *
     * @param account who receives it
     * @param role code of the role
     * @param place where, with everything below
     * @param days from when until when
     */
    public record Wish(AccountId account, String role, PlaceKey place, DateRange days) {}

    private record Held(AccountId account, String role, PlaceKey place) {}
}
