package org.yuanba.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yuanba.access.domain.Today;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;
import org.yuanba.shared.PlaceKey;

/** Resolves accounts to actors with the grants that hold today; what changes elsewhere is seen within five seconds. */
@Component
public class Actors {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cities cities;
    private final Cache<Key, Optional<Actor>> recent =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(50_000).build();

    Actors(JdbcClient jdbc, Clock clock, Cities cities) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.cities = cities;
    }

    /** The actor of this account, empty when there is none or it is disabled. */
    public Optional<Actor> of(AccountId account) {
        var city = Cities.chosen().or(cities::standard);
        return city.isEmpty()
                ? Optional.empty()
                : recent.get(new Key(city.get(), account), key -> read("id = :value", account.value()));
    }

    /** The actor who signs in by this name, empty when there is none or it is disabled. */
    public Optional<Actor> named(String username) {
        return read("username = :value", username);
    }

    /**
     * The actor behind an id found in an event or a record, also when the account is disabled by now; Yuanba itself for
     * the nil id. For writing down who did something, never for deciding what may be done: she holds no grants here.
     */
    @Unscoped("an account's name, to write down who did something")
    public Actor recorded(AccountId account) {
        return jdbc.sql("select username, display_name from access_account where id = ?")
                .param(account.value())
                .query((row, n) -> new Actor(account, row.getString(1), row.getString(2), Set.of()))
                .optional()
                .orElseGet(Actor::system);
    }

    /** Reads every account anew next time; inside a transaction, once that is done. */
    public void forget() {
        recent.invalidateAll();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    recent.invalidateAll();
                }
            });
        }
    }

    private Optional<Actor> read(String condition, Object value) {
        return jdbc.sql("select id, username, display_name from access_account where disabled_at is null and "
                        + condition)
                .param("value", value)
                .query((row, n) -> {
                    var id = row.getObject(1, UUID.class);
                    return new Actor(new AccountId(id), row.getString(2), row.getString(3), grants(id));
                })
                .optional();
    }

    private Set<Actor.Held> grants(UUID account) {
        var permissions = new HashMap<RoleAt, Set<String>>();
        jdbc.sql("""
                select g.role, g.place, p.permission
                from access_grant g left join access_role_permission p on p.role = g.role
                where g.account = :account and g.ended_at is null
                  and g.first_day <= :today and (g.last_day is null or g.last_day >= :today)
                """).param("account", account).param("today", Today.of(clock)).query(row -> {
            var at = new RoleAt(row.getString(1), new PlaceKey(row.getString(2)));
            var held = permissions.computeIfAbsent(at, key -> new HashSet<>());
            var permission = row.getString(3);
            if (permission != null) {
                held.add(permission);
            }
        });
        var grants = new HashSet<Actor.Held>();
        permissions.forEach((at, held) -> grants.add(new Actor.Held(at.role(), at.place(), Set.copyOf(held))));
        return Set.copyOf(grants);
    }

    private record Key(City city, AccountId account) {}

    private record RoleAt(String role, PlaceKey place) {}
}
