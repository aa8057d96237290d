package org.yuanba.fund.project.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccountKind;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.NewAccount;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;

/** The invented people of 光华社区 who work on its projects; nobody signs in with their accounts. */
@Component
class DemoHands {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    private final Accounts accounts;
    private final Actors actors;

    DemoHands(Accounts accounts, Actors actors) {
        this.accounts = accounts;
        this.actors = actors;
    }

    /** Opens the accounts. */
    void open(PlaceKey community) {
        open("guanghua.secretary", "光华苑书记", "community_worker", community);
        open("guanghua.host", "光华社区小陈", "community_worker", community);
        open("guanghua.review", "光华社区老何", "community_worker", community);
        open(
                "guanghua.pay",
                "街道会计",
                "street_officer",
                new PlaceKey(community.value().substring(0, 9)));
    }

    private void open(String username, String name, String role, PlaceKey place) {
        var by = Actor.system();
        var account =
                accounts.open(new NewAccount(username, name, AccountKind.STAFF, "Aa1-" + UUID.randomUUID(), false), by);
        accounts.give(account, role, place, new DateRange(SINCE, null), by);
    }

    /** Hands in applications. */
    Actor secretary() {
        return actors.named("guanghua.secretary").orElseThrow();
    }

    /** Runs the pitch events. */
    Actor host() {
        return actors.named("guanghua.host").orElseThrow();
    }

    /** Reviews and signs. */
    Actor reviewer() {
        return actors.named("guanghua.review").orElseThrow();
    }

    /** Pays. */
    Actor payer() {
        return actors.named("guanghua.pay").orElseThrow();
    }
}
