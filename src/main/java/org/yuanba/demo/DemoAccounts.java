package org.yuanba.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanba.access.AccessRules;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountKind;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.NewAccount;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;

/**
 * One account per role, with passwords everybody may know: {@code docs/demo-accounts.md} lists them. The demonstration
 * listens on its own machine alone.
 */
@Component
class DemoAccounts implements DemoSource {

    /** The password of every demo account. */
    static final String PASSWORD = "Yuanba-Demo-1";

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
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
        staff("secretary", "罗书记", "compound_secretary", "510107009004");
        staff("worker", "何主任", "community_worker", "510114008017", "510107009004");
        staff("street", "谢科长", "street_officer", "510114008");
        staff("district", "邓科长", "district_officer", "510107");
        staff("city", "周分析", "city_analyst", "5101");
        staff("auditor", "秦审计", "finance_auditor", "5101");
        administrator("sysadmin", "系统管理员", "system_admin", AccountKind.SYSTEM_ADMIN);
        administrator("secadmin", "安全管理员", "security_admin", AccountKind.SECURITY_ADMIN);
        administrator("audadmin", "审计管理员", "audit_admin", AccountKind.AUDIT_ADMIN);
        machine("screen", "指标大屏", "5101");
    }

    /** The secret of the codes of a demo administrator; an authenticator app knows it in the letters of Base32. */
    static byte[] secretOf(String username) {
        return (username + "-demo-secret-of-20-bytes").substring(0, 20).getBytes(StandardCharsets.US_ASCII);
    }

    private void staff(String username, String name, String role, String... places) {
        account(username, name, role, AccountKind.STAFF, places);
    }

    private void machine(String username, String name, String place) {
        var account = accounts.openInterface(username, name, Actor.system());
        accounts.give(account, "data_reader", new PlaceKey(place), new DateRange(SINCE, null), Actor.system());
    }

    private void administrator(String username, String name, String role, AccountKind kind) {
        accounts.expectCodes(account(username, name, role, kind, "5101"), secretOf(username), Actor.system());
    }

    private AccountId account(String username, String name, String role, AccountKind kind, String... places) {
        var account = accounts.open(new NewAccount(username, name, kind, PASSWORD, false), Actor.system());
        for (var place : places) {
            accounts.give(account, role, new PlaceKey(place), new DateRange(SINCE, null), Actor.system());
        }
        return account;
    }
}
