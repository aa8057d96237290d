package org.yuanba.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.yuanba.access.Access;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountKind;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.GrantEnded;
import org.yuanba.access.GrantGiven;
import org.yuanba.access.GrantId;
import org.yuanba.access.NewAccount;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Permission;
import org.yuanba.access.RoleChanged;
import org.yuanba.shared.DateRange;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
@RecordApplicationEvents
class GrantGivingModuleTests {

    private static final PlaceKey CHENGDU = new PlaceKey("5101");
    private static final PlaceKey WUHOU = new PlaceKey("510107");
    private static final PlaceKey JIFU = new PlaceKey("510107009004");
    private static final PlaceKey GUIDONG = new PlaceKey("510114008017");
    private static final DateRange OPEN = new DateRange(LocalDate.of(2026, 1, 1), null);
    private static final Permission VIEW = new Permission("place:view");

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts testAccounts;

    @Autowired
    Actors actors;

    @Autowired
    Access access;

    @Autowired
    GrantGiving granting;

    @Autowired
    RoleEditing roles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private static int count;

    private Actor secadmin = Actor.system();
    private AccountId someone = new AccountId(new UUID(0, 1));

    @BeforeEach
    void aGiverAndSomeone() {
        count++;
        secadmin = testAccounts.with("sec" + count, "security_admin", CHENGDU);
        someone = account(AccountKind.STAFF);
    }

    @Test
    void givesARoleAtAPlaceWithEverythingBelow() {
        give("community_worker", WUHOU, OPEN);

        assertThat(access.may(actors.of(someone).orElseThrow(), VIEW, JIFU)).isTrue();
        assertThat(access.may(actors.of(someone).orElseThrow(), VIEW, GUIDONG)).isFalse();
        assertThat(events.stream(GrantGiven.class)
                        .filter(given -> given.account().equals(someone)))
                .singleElement()
                .satisfies(given -> assertThat(given.by()).isEqualTo(secadmin.account()));
    }

    @Test
    void endsAGrantAtOnce() {
        var grant = give("community_worker", JIFU, OPEN);
        granting.end(grant, secadmin);

        assertThat(access.may(actors.of(someone).orElseThrow(), VIEW, JIFU)).isFalse();
        assertThat(events.stream(GrantEnded.class))
                .anyMatch(ended -> ended.grant().equals(grant));
    }

    @Test
    void saysOnceThatAGrantEnded() {
        var grant = give("community_worker", JIFU, OPEN);
        granting.end(grant, secadmin);
        granting.end(grant, secadmin);

        assertThat(events.stream(GrantEnded.class).filter(ended -> ended.grant().equals(grant)))
                .hasSize(1);
    }

    @Test
    void holdsFromTheFirstDayToTheLast() {
        var tomorrow = LocalDate.now().plusDays(2);
        give("community_worker", JIFU, new DateRange(tomorrow, tomorrow.plusDays(1)));

        assertThat(access.may(actors.of(someone).orElseThrow(), VIEW, JIFU)).isFalse();
    }

    @Test
    void refusesTheSameRoleAtTheSamePlaceInOverlappingDays() {
        give("community_worker", JIFU, OPEN);

        assertThat(problem(someone, "community_worker", JIFU, OPEN)).isEqualTo("role: grant.held-already");
    }

    @Test
    void refusesDaysThatAreOver() {
        assertThat(problem(
                        someone,
                        "community_worker",
                        JIFU,
                        new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 2, 1))))
                .isEqualTo("last: grant.over-already");
    }

    @Test
    void refusesAPlaceThatDoesNotExist() {
        assertThat(problem(someone, "community_worker", new PlaceKey("510107999"), OPEN))
                .isEqualTo("place: grant.no-such-place");
    }

    @Test
    void refusesARoleThatDoesNotExist() {
        assertThat(problem(someone, "emperor", JIFU, OPEN)).isEqualTo("role: grant.choose-role");
    }

    @Test
    void refusesRightsForOneself() {
        assertThat(problem(secadmin.account(), "security_admin", JIFU, OPEN))
                .isEqualTo("account: grant.not-to-yourself");
    }

    @Test
    void refusesToEndOnesOwnRights() {
        var own = jdbc.sql("select id from access_grant where account = ?")
                .param(secadmin.account().value())
                .query(UUID.class)
                .single();

        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> granting.end(new GrantId(own), secadmin))
                .withMessage("grant.not-to-yourself");
    }

    @Test
    void refusesPlacesThatAreNotTheGivers() {
        var ofWuhou = testAccounts.with("wuhou" + count, "security_admin", WUHOU);

        assertThatExceptionOfType(OutOfScope.class)
                .isThrownBy(
                        () -> granting.give(new GrantGiving.Wish(someone, "community_worker", GUIDONG, OPEN), ofWuhou));
        assertThatExceptionOfType(OutOfScope.class)
                .isThrownBy(
                        () -> granting.give(new GrantGiving.Wish(someone, "community_worker", CHENGDU, OPEN), ofWuhou));
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM_ADMIN, security_admin", "SYSTEM_ADMIN, audit_admin", "SYSTEM_ADMIN, street_officer",
        "SECURITY_ADMIN, system_admin", "SECURITY_ADMIN, audit_admin", "SECURITY_ADMIN, community_worker",
        "AUDIT_ADMIN, system_admin", "AUDIT_ADMIN, security_admin", "AUDIT_ADMIN, city_analyst"
    })
    void keepsTheThreeAdministratorsApart(AccountKind kind, String role) {
        assertThat(problem(account(kind), role, CHENGDU, OPEN)).isEqualTo("role: grant.administrators-apart");
    }

    @ParameterizedTest
    @CsvSource({"system_admin", "security_admin", "audit_admin"})
    void keepsStaffFromAdministering(String role) {
        assertThat(problem(someone, role, CHENGDU, OPEN)).isEqualTo("role: grant.staff-no-administrator");
    }

    @ParameterizedTest
    @CsvSource({"SYSTEM_ADMIN, system_admin", "SECURITY_ADMIN, security_admin", "AUDIT_ADMIN, audit_admin"})
    void givesAnAdministratorTheRoleOfItsKind(AccountKind kind, String role) {
        var account = account(kind);
        granting.give(new GrantGiving.Wish(account, role, CHENGDU, OPEN), secadmin);

        assertThat(actors.of(account).orElseThrow().grants()).hasSize(1);
    }

    @Test
    void keepsTheAdministratorsApartInTheSchemaToo() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () -> jdbc.sql("""
                        insert into access_grant (id, account, role, kind, place, first_day, given_at)
                        values (gen_random_uuid(), ?, 'audit_admin', 'AUDIT_ADMIN', '5101', '2026-01-01', now())
                        """).param(secadmin.account().value()).update())
                .withMessageContaining("access_grant_fits_account");
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(
                        () -> jdbc.sql("""
                        insert into access_grant (id, account, role, kind, place, first_day, given_at)
                        values (gen_random_uuid(), ?, 'audit_admin', 'SECURITY_ADMIN', '5101', '2026-01-01', now())
                        """).param(secadmin.account().value()).update())
                .withMessageContaining("access_grant_fits_role");
    }

    @Test
    void refusesRightsForOneselfInTheSchemaToo() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                        insert into access_grant (id, account, role, place, first_day, given_by, given_at)
                        values (gen_random_uuid(), :me, 'city_analyst', '5101', '2026-01-01', :me, now())
                        """).param("me", someone.value()).update())
                .withMessageContaining("access_grant_not_to_herself");
    }

    @Test
    void changesWhatARoleMayDoForEveryoneWhoHoldsIt() {
        give("finance_auditor", JIFU, OPEN);
        roles.change("finance_auditor", Set.of(), false, secadmin);
        assertThat(access.may(actors.of(someone).orElseThrow(), VIEW, JIFU)).isFalse();
        roles.change("finance_auditor", Set.of("place:view"), false, secadmin);

        assertThat(access.may(actors.of(someone).orElseThrow(), VIEW, JIFU)).isTrue();
        assertThat(events.stream(RoleChanged.class))
                .contains(new RoleChanged("finance_auditor", Set.of("place:view"), Set.of(), secadmin.account()));
    }

    @ParameterizedTest
    @CsvSource({"access:open", "access:grant", "access:reset", "access:roles"})
    void keepsRightsOverRightsFromStaff(String permission) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> roles.change("street_officer", Set.of(permission), false, secadmin))
                .withMessage("role.kept-by-administrators");
    }

    @ParameterizedTest
    @CsvSource({"system_admin", "security_admin", "audit_admin"})
    void leavesTheAdministratorsRolesAsTheyAre(String role) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> roles.change(role, Set.of("place:view"), true, secadmin))
                .withMessage("role.fixed");
    }

    @Test
    void ignoresAPermissionNoModuleBrings() {
        roles.change("city_analyst", Set.of("place:view", "moon:land"), false, secadmin);

        assertThat(jdbc.sql("select permission from access_role_permission where role = 'city_analyst'")
                        .query(String.class)
                        .list())
                .containsExactly("place:view");
    }

    private GrantId give(String role, PlaceKey place, DateRange days) {
        return granting.give(new GrantGiving.Wish(someone, role, place, days), secadmin);
    }

    private String problem(AccountId account, String role, PlaceKey place, DateRange days) {
        var refused = catchThrowableOfType(
                AccountRefused.class, () -> granting.give(new GrantGiving.Wish(account, role, place, days), secadmin));
        return refused.problems().getFirst().field() + ": "
                + refused.problems().getFirst().key();
    }

    private AccountId account(AccountKind kind) {
        return accounts.open(
                new NewAccount("p" + UUID.randomUUID().toString().substring(0, 12), "某人", kind, "Right-Word-1", false),
                Actor.system());
    }
}
