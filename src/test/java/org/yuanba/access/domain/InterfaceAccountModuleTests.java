package org.yuanba.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Access;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountKind;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.NewAccount;
import org.yuanba.access.Permission;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
class InterfaceAccountModuleTests {

    private static final PlaceKey CHENGDU = new PlaceKey("5101");
    private static final PlaceKey WUHOU = new PlaceKey("510107");
    private static final DateRange OPEN = new DateRange(LocalDate.of(2026, 1, 1), null);
    private static int count;

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts testAccounts;

    @Autowired
    AccountKeeping keeping;

    @Autowired
    SigningIn signingIn;

    @Autowired
    SecondFactorEnrolment codes;

    @Autowired
    RoleEditing roles;

    @Autowired
    RoleQueries roleQueries;

    @Autowired
    Access access;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    private String name = "";
    private AccountId machine = new AccountId(new UUID(0, 1));

    @BeforeEach
    void aMachine() {
        name = "screen" + ++count;
        machine = accounts.openInterface(name, "大屏", Actor.system());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", TestAccounts.PASSWORD})
    void isSignedInToByNobody(String password) {
        assertThat(signingIn.withPassword(name, password)).isEmpty();
    }

    @Test
    void takesNoPasswordAndNoCodes() {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> keeping.reset(machine, Actor.system()))
                .withMessageContaining("account.interface-has-keys");
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> codes.begin(machine))
                .withMessageContaining("account.interface-has-keys");
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> accounts.open(
                        new NewAccount("other" + count, "大屏", AccountKind.INTERFACE, "Yuanba-Test-1", false),
                        Actor.system()))
                .withMessageContaining("account.interface-has-keys");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_account set password_hash = 'x' where id = ?",
                "update access_account set totp_secret = 'x' where id = ?"
            })
    void isKeptFromPasswordsByTheSchemaToo(String statement) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(statement).param(machine.value()).update());
    }

    @Test
    void readsInsideItsPlace() {
        accounts.give(machine, "data_reader", WUHOU, OPEN, Actor.system());
        var actor = actors.of(machine).orElseThrow();

        assertThat(access.may(actor, new Permission("compound:view"), WUHOU)).isTrue();
        assertThat(access.may(actor, new Permission("compound:view"), CHENGDU)).isFalse();
        assertThat(access.may(actor, new Permission("compound:edit"), WUHOU)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"system_admin", "security_admin", "audit_admin", "community_worker", "city_analyst"})
    void takesNoRoleOfPeople(String role) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> accounts.give(machine, role, CHENGDU, OPEN, Actor.system()))
                .withMessageContaining("grant.interfaces-apart");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                        insert into access_grant (id, account, role, kind, place, first_day, given_at)
                        select ?, ?, code, kind, '5101', '2026-01-01', '2026-01-01' from access_role where code = ?
                        """)
                        .params(NewId.next(), machine.value(), role)
                        .update());
    }

    @Test
    void leavesItsRoleToMachines() {
        var worker = testAccounts.with("w" + count, "community_worker", WUHOU);

        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> accounts.give(worker.account(), "data_reader", WUHOU, OPEN, Actor.system()))
                .withMessageContaining("grant.interfaces-apart");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"compound:edit", "compound:export", "person:view", "audit:view", "access:view", "access:grant"})
    void onlyReadsAndNeverPersonsOrRights(String permission) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(
                        () -> roles.change("data_reader", Set.of("compound:view", permission), false, Actor.system()));
    }

    @Test
    void beginsWithWhatItMayRead() {
        var held = roleQueries.find("data_reader").orElseThrow().permissions();

        assertThat(held)
                .contains("place:view", "compound:view")
                .allSatisfy(code -> assertThat(InterfacesOnlyRead.problem(AccountKind.INTERFACE, code))
                        .isEmpty());
        assertThat(roleQueries.permissionsFor(AccountKind.INTERFACE))
                .contains("board:view")
                .doesNotContain("person:view", "compound:edit");
    }
}
