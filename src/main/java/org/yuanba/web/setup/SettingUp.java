package org.yuanba.web.setup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.NewAccount;
import org.yuanba.access.SetUpLink;
import org.yuanba.ops.Cities;
import org.yuanba.place.CitySetUp;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Opens the city with its three administrators; the link is dead afterwards. */
@Component
class SettingUp {

    private final SetUpLink link;
    private final CitySetUp cities;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SettingUp(SetUpLink link, CitySetUp cities, Accounts accounts, TransactionTemplate transaction, Clock clock) {
        this.link = link;
        this.cities = cities;
        this.accounts = accounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is wrong with what was typed: message key by field, such as {@code password1}, in the order of the form. */
    Map<String, String> problemsWith(SetUpForm form) {
        var problems = new LinkedHashMap<String, String>();
        var names = new HashSet<String>();
        for (int i = 0; i < SetUpForm.KINDS.size(); i++) {
            var account = form.accounts().get(i);
            for (AccountRefused.Problem problem : accounts.problemsWith(account)) {
                problems.putIfAbsent(problem.field() + i, problem.key());
            }
            if (!names.add(account.username())) {
                problems.putIfAbsent("username" + i, "set-up.three-names");
            }
            if (!form.isTypedTwice(i)) {
                problems.putIfAbsent("again" + i, "password.differs");
            }
        }
        return problems;
    }

    /** Sets up; false when the link was used meanwhile. */
    boolean finish(String token, PlaceKey root, SetUpForm form) {
        if (!link.take(token)) {
            return false;
        }
        try {
            var city = cities.open(root);
            return Cities.in(city, () -> {
                transaction.executeWithoutResult(
                        status -> form.accounts().forEach(account -> administrator(account, root)));
                return true;
            });
        } catch (RuntimeException e) {
            link.giveBack(token);
            throw e;
        }
    }

    private void administrator(NewAccount account, PlaceKey root) {
        var role = account.kind().name().toLowerCase(Locale.ROOT);
        var since = new DateRange(LocalDate.ofInstant(clock.instant(), Dates.ZONE), null);
        accounts.give(accounts.open(account, Actor.system()), role, root, since, Actor.system());
    }
}
