package org.yuanba.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccessRules;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.NewAccount;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;

/**
 * One account per role, with passwords everybody may know: {@code README.md} lists them. The demonstration listens on
 * its own machine alone.
 */
@Component
class DemoAccounts implements DemoSource {

    /** The password of every demo account. */
    static final String PASSWORD = "Yuanba-Demo-1";

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final AccessRules PASSWORDS_DO_NOT_AGE = new AccessRules(5, 15, 0, 30);

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void build() {
        accounts.follow(PASSWORDS_DO_NOT_AGE, Actor.system());
        DemoAccount.ALL.forEach(this::open);
        var screen = accounts.openInterface("screen", "指标大屏", Actor.system());
        accounts.give(screen, "data_reader", new PlaceKey("5101"), new DateRange(SINCE, null), Actor.system());
    }

    private void open(DemoAccount demo) {
        var by = Actor.system();
        var account = accounts.open(new NewAccount(demo.username(), demo.name(), demo.kind(), PASSWORD, false), by);
        for (var place : demo.places()) {
            accounts.give(account, demo.role(), new PlaceKey(place), new DateRange(SINCE, null), by);
        }
        if (demo.needsCode()) {
            accounts.expectCodes(account, demo.secret(), by);
        }
    }
}
