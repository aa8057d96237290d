package org.yuanba.audit;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.AccessKeyEnded;
import org.yuanba.access.AccessKeyMade;
import org.yuanba.access.AccessKeyRefused;
import org.yuanba.access.AccessRefused;
import org.yuanba.access.AccessRulesChanged;
import org.yuanba.access.AccountDisabled;
import org.yuanba.access.AccountEnabled;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountLocked;
import org.yuanba.access.AccountOpened;
import org.yuanba.access.AccountRenamed;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.GrantEnded;
import org.yuanba.access.GrantGiven;
import org.yuanba.access.PasswordChanged;
import org.yuanba.access.RoleChanged;
import org.yuanba.access.SecondFactorChanged;
import org.yuanba.access.SignInFailed;
import org.yuanba.access.SignedIn;
import org.yuanba.access.SignedOut;
import org.yuanba.ops.Cities;
import org.yuanba.shared.PlaceKey;

/**
 * Takes down what access tells: in the transaction of the change, so that there is no grant without its entry; refused
 * requests and sign-ins in one of their own, because theirs is rolled back. What has no place stands at the city.
 */
@Component
class AccessEvents {

    private static final String NOBODY = "–";

    private final AuditTrail trail;
    private final Actors actors;
    private final Cities cities;

    AccessEvents(AuditTrail trail, Actors actors, Cities cities) {
        this.trail = trail;
        this.actors = actors;
        this.cities = cities;
    }

    @EventListener
    @Transactional
    public void on(SignedIn event) {
        trail.record(entry("signed-in", event.account(), event.account())
                .with("with_code", null, AuditEntry.word(event.withCode() ? "audit.yes" : "audit.no")));
    }

    @EventListener
    @Transactional
    public void on(SignedOut event) {
        trail.record(
                entry(event.everywhere() ? "signed-out-everywhere" : "signed-out", event.account(), event.account()));
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(SignInFailed event) {
        trail.record(entry("sign-in-failed", event.account(), event.account())
                .with(
                        "reason",
                        null,
                        AuditEntry.word("audit.access.reason." + event.reason().name())));
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(AccessRefused event) {
        var root = root();
        var permission = event.permission();
        var entry = AuditEntry.of(
                        who(event.account()),
                        permission == null ? "access.out-of-scope" : "access.refused",
                        root.covers(event.place()) ? event.place() : root,
                        null,
                        null)
                .with("path", null, shortened(event.path()))
                .forAuditOnly();
        trail.record(permission == null ? entry : entry.with("permission", null, permission.code()));
    }

    @EventListener
    @Transactional
    public void on(AccountLocked event) {
        trail.record(entry("account-locked", null, event.account())
                .with("until", null, event.until().toString()));
    }

    @EventListener
    @Transactional
    public void on(AccountOpened event) {
        trail.record(entry("account-opened", event.by(), event.account())
                .with("username", null, event.username())
                .with(
                        "kind",
                        null,
                        AuditEntry.word("audit.access.kind." + event.kind().name())));
    }

    @EventListener
    @Transactional
    public void on(AccountRenamed event) {
        trail.record(entry("account-renamed", event.by(), event.account())
                .with("display_name", event.before(), event.after()));
    }

    @EventListener
    @Transactional
    public void on(AccountDisabled event) {
        trail.record(entry("account-disabled", event.by(), event.account()));
    }

    @EventListener
    @Transactional
    public void on(AccountEnabled event) {
        trail.record(entry("account-enabled", event.by(), event.account()));
    }

    @EventListener
    @Transactional
    public void on(PasswordChanged event) {
        trail.record(entry(event.reset() ? "password-reset" : "password-changed", event.by(), event.account()));
    }

    @EventListener
    @Transactional
    public void on(SecondFactorChanged event) {
        trail.record(entry(event.on() ? "code-turned-on" : "code-turned-off", event.by(), event.account()));
    }

    @EventListener
    @Transactional
    public void on(RoleChanged event) {
        trail.record(AuditEntry.of(who(event.by()), "access.role-changed", root(), null, event.role())
                .with("permissions", sorted(event.removed()), sorted(event.added()))
                .forAuditOnly());
    }

    @EventListener
    @Transactional
    public void on(AccessRulesChanged event) {
        trail.record(AuditEntry.of(who(event.by()), "access.rules-changed", root(), null, event.rule())
                .with("value", event.before(), event.after())
                .forAuditOnly());
    }

    @EventListener
    @Transactional
    public void on(GrantGiven event) {
        trail.record(grant("grant-given", event.by(), event.account(), event.place())
                .with("role", null, event.role())
                .with(
                        "days",
                        null,
                        event.days().first() + " – "
                                + (event.days().last() == null
                                        ? ""
                                        : event.days().last())));
    }

    @EventListener
    @Transactional
    public void on(GrantEnded event) {
        trail.record(
                grant("grant-ended", event.by(), event.account(), event.place()).with("role", event.role(), null));
    }

    @EventListener
    @Transactional
    public void on(AccessKeyMade event) {
        trail.record(entry("key-made", event.by(), event.account())
                .with("key", null, event.prefix() + " " + event.label())
                .with("last_day", null, event.lastDay().toString()));
    }

    @EventListener
    @Transactional
    public void on(AccessKeyEnded event) {
        trail.record(entry("key-ended", event.by(), event.account())
                .with("key", event.prefix() + " " + event.label(), null));
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(AccessKeyRefused event) {
        var reason = AuditEntry.word("audit.access.key-reason." + event.reason().name());
        var entry = entry("key-refused", null, event.account()).with("reason", null, reason);
        trail.record(event.prefix().isEmpty() ? entry : entry.with("key", null, event.prefix()));
    }

    private AuditEntry entry(String act, @Nullable AccountId by, @Nullable AccountId about) {
        return AuditEntry.of(who(by), "access." + act, root(), about == null ? null : about.value(), nameOf(about))
                .forAuditOnly();
    }

    private AuditEntry grant(String act, AccountId by, AccountId about, PlaceKey place) {
        return AuditEntry.of(who(by), "access." + act, place, about.value(), nameOf(about))
                .forAuditOnly();
    }

    private Actor who(@Nullable AccountId account) {
        if (account == null) {
            return new Actor(null, "", NOBODY, Set.of());
        }
        return account.equals(Actor.system().account())
                ? Actor.system()
                : actors.of(account).orElseGet(() -> new Actor(account, "", shortId(account), Set.of()));
    }

    private String nameOf(@Nullable AccountId account) {
        return account == null ? "" : actors.of(account).map(Actor::displayName).orElseGet(() -> shortId(account));
    }

    private static String shortId(AccountId account) {
        return account.value().toString().substring(24);
    }

    private static String shortened(String path) {
        return path.substring(0, Math.min(path.length(), 200));
    }

    private static @Nullable String sorted(Set<String> codes) {
        return codes.isEmpty() ? null : codes.stream().sorted().collect(Collectors.joining(", "));
    }

    private PlaceKey root() {
        return Cities.chosen().or(cities::standard).orElseThrow().root();
    }
}
