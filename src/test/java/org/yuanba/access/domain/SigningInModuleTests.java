package org.yuanba.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.yuanba.access.AccessRules;
import org.yuanba.access.AccountId;
import org.yuanba.access.AccountKind;
import org.yuanba.access.AccountLocked;
import org.yuanba.access.AccountRefused;
import org.yuanba.access.Accounts;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.NewAccount;
import org.yuanba.access.PasswordChanged;
import org.yuanba.access.SignInFailed;
import org.yuanba.access.SignInFailed.Reason;
import org.yuanba.access.SignedIn;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestClock;

@CityTest
@RecordApplicationEvents
class SigningInModuleTests {

    private static final String RIGHT = "Right-Word-1";
    private static final String WRONG = "Wrong-Word-1";
    private static final byte[] SECRET = "a secret of 20 bytes".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Accounts accounts;

    @Autowired
    Actors actors;

    @Autowired
    SigningIn signingIn;

    @Autowired
    AccountKeeping keeping;

    @Autowired
    PasswordChanging changing;

    @Autowired
    TestClock.Turned clock;

    @Autowired
    ApplicationEvents events;

    private static int count;

    private String name = "";
    private AccountId account = new AccountId(new UUID(0, 1));

    @BeforeEach
    void someone() {
        name = "someone" + ++count;
        account = accounts.open(new NewAccount(name, "某人", AccountKind.STAFF, RIGHT, false), Actor.system());
        accounts.follow(new AccessRules(5, 15, 90, 30), Actor.system());
    }

    @AfterEach
    void clockRunsAgain() {
        clock.run();
    }

    @Test
    void letsInWithTheRightPassword() {
        assertThat(signingIn.withPassword(name, RIGHT)).isPresent();
        assertThat(signingIn.next(account, false)).isEmpty();
    }

    @Test
    void locksAfterFiveWrongTriesForFifteenMinutes() {
        wrongTries(5);

        assertThat(signingIn.withPassword(name, RIGHT)).isEmpty();
        clock.advance(Duration.ofMinutes(14));
        assertThat(signingIn.withPassword(name, RIGHT)).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        assertThat(signingIn.withPassword(name, RIGHT)).isPresent();
    }

    @Test
    void doesNotLockAfterFourWrongTries() {
        wrongTries(4);

        assertThat(signingIn.withPassword(name, RIGHT)).isPresent();
    }

    @Test
    void beginsCountingAnewAfterTheRightPassword() {
        wrongTries(4);
        signingIn.withPassword(name, RIGHT);
        wrongTries(4);

        assertThat(signingIn.withPassword(name, RIGHT)).isPresent();
    }

    @Test
    void beginsCountingAnewAfterALock() {
        wrongTries(5);
        clock.advance(Duration.ofMinutes(16));
        wrongTries(4);

        assertThat(signingIn.withPassword(name, RIGHT)).isPresent();
    }

    @Test
    void doesNotProlongALockByTryingOn() {
        wrongTries(5);
        clock.advance(Duration.ofMinutes(10));
        wrongTries(5);
        clock.advance(Duration.ofMinutes(6));

        assertThat(signingIn.withPassword(name, RIGHT)).isPresent();
    }

    @Test
    void locksByTheRulesOfTheCity() {
        accounts.follow(new AccessRules(3, 30, 90, 30), Actor.system());
        wrongTries(3);
        clock.advance(Duration.ofMinutes(29));

        assertThat(signingIn.withPassword(name, RIGHT)).isEmpty();
    }

    @Test
    void countsTriesAtOnceAsTriesInARow() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> tries = () -> signingIn.withPassword(name, WRONG).isPresent();
            crowd.invokeAll(Stream.generate(() -> tries).limit(20).toList());
        }

        assertThat(signingIn.withPassword(name, RIGHT)).isEmpty();
    }

    @Test
    void tellsTheAuditTrailWhatItDoesNotTellThePerson() {
        signingIn.withPassword("no.such.account", WRONG);
        signingIn.withPassword(name, WRONG);

        assertThat(events.stream(SignInFailed.class))
                .contains(
                        new SignInFailed(null, Reason.UNKNOWN_ACCOUNT),
                        new SignInFailed(account, Reason.WRONG_PASSWORD));
    }

    @Test
    void saysOnceThatAnAccountIsLocked() {
        wrongTries(7);

        assertThat(events.stream(AccountLocked.class)
                        .filter(locked -> locked.account().equals(account)))
                .hasSize(1);
    }

    @Test
    void refusesADisabledAccount() {
        keeping.disable(account, Actor.system());

        assertThat(signingIn.withPassword(name, RIGHT)).isEmpty();
        assertThat(actors.of(account)).isEmpty();
        assertThat(events.stream(SignInFailed.class)).contains(new SignInFailed(account, Reason.DISABLED));
    }

    @Test
    void letsInAgainOnceEnabled() {
        keeping.disable(account, Actor.system());
        keeping.enable(account, Actor.system());

        assertThat(signingIn.withPassword(name, RIGHT)).isPresent();
    }

    @Test
    void opensALockByAResetAndAsksForANewPassword() {
        wrongTries(5);
        var once = keeping.reset(account, Actor.system());

        assertThat(signingIn.withPassword(name, once)).isPresent();
        assertThat(signingIn.withPassword(name, RIGHT)).isEmpty();
        assertThat(signingIn.next(account, false)).contains(SignInStep.PASSWORD);
    }

    @Test
    void asksForANewPasswordAfterNinetyDays() {
        clock.advance(Duration.ofDays(89));
        assertThat(signingIn.next(account, false)).isEmpty();
        clock.advance(Duration.ofDays(2));
        assertThat(signingIn.next(account, false)).contains(SignInStep.PASSWORD);
    }

    @Test
    void neverAsksForANewPasswordWhereTheCityDoesNotWantIt() {
        accounts.follow(new AccessRules(5, 15, 0, 30), Actor.system());
        clock.advance(Duration.ofDays(4000));

        assertThat(signingIn.next(account, false)).isEmpty();
    }

    @Test
    void asksForTheCodeOfAnAccountThatHasOne() {
        accounts.expectCodes(account, SECRET, Actor.system());

        assertThat(signingIn.next(account, false)).contains(SignInStep.CODE);
        assertThat(signingIn.withCode(account, code(0))).isTrue();
        assertThat(signingIn.next(account, true)).isEmpty();
    }

    @Test
    void takesACodeOnce() {
        accounts.expectCodes(account, SECRET, Actor.system());
        var code = code(0);

        assertThat(signingIn.withCode(account, code)).isTrue();
        assertThat(signingIn.withCode(account, code)).isFalse();
        clock.advance(Duration.ofSeconds(30));
        assertThat(signingIn.withCode(account, code(0))).isTrue();
    }

    @Test
    void countsWrongCodesWithWrongPasswords() {
        accounts.expectCodes(account, SECRET, Actor.system());
        wrongTries(2);
        assertThat(signingIn.withPassword(name, RIGHT)).isPresent();
        for (int i = 0; i < 3; i++) {
            assertThat(signingIn.withCode(account, "000000")).isFalse();
        }

        assertThat(signingIn.withCode(account, code(0))).isFalse();
        assertThat(events.stream(AccountLocked.class)).isNotEmpty();
    }

    @Test
    void givesNoFreshTriesForCodesByTypingThePasswordAgain() {
        accounts.expectCodes(account, SECRET, Actor.system());
        for (int i = 0; i < 5; i++) {
            signingIn.withPassword(name, RIGHT);
            signingIn.withCode(account, "000000");
        }

        assertThat(signingIn.withPassword(name, RIGHT)).isEmpty();
    }

    @Test
    void leadsAnAdministratorWithoutCodesToSetThemUp() {
        var admin = accounts.open(
                new NewAccount(name + ".adm", "管理员", AccountKind.AUDIT_ADMIN, RIGHT, false), Actor.system());

        assertThat(signingIn.next(admin, false)).contains(SignInStep.ENROL);
    }

    @Test
    void notesWhoCameIn() {
        signingIn.finish(account, true);

        assertThat(events.stream(SignedIn.class)).contains(new SignedIn(account, true));
    }

    @Test
    void changesAPasswordForWhoKnowsTheOldOne() {
        changing.change(actors.recorded(account), new PasswordChanging.Typed(RIGHT, "Other-Word-2", "Other-Word-2"));

        assertThat(signingIn.withPassword(name, "Other-Word-2")).isPresent();
        assertThat(signingIn.withPassword(name, RIGHT)).isEmpty();
        assertThat(events.stream(PasswordChanged.class)).contains(new PasswordChanged(account, account, false));
    }

    @Test
    void refusesANewPasswordWithTheReasonBesideItsField() {
        assertThat(problem(WRONG, "Other-Word-2", "Other-Word-2")).isEqualTo("untilNow: password.wrong");
        assertThat(problem(RIGHT, "short", "short")).isEqualTo("fresh: password.too-short");
        assertThat(problem(RIGHT, RIGHT, RIGHT)).isEqualTo("fresh: password.same");
        assertThat(problem(RIGHT, "Other-Word-2", "Other-Word-3")).isEqualTo("again: password.differs");
    }

    @Test
    void locksWhoGuessesThePasswordOnTheAccountPage() {
        for (int i = 0; i < 5; i++) {
            problem(WRONG, "Other-Word-2", "Other-Word-2");
        }

        assertThat(problem(RIGHT, "Other-Word-2", "Other-Word-2")).isEqualTo("untilNow: password.wrong");
    }

    private String problem(String untilNow, String fresh, String again) {
        var refused = catchThrowableOfType(
                AccountRefused.class,
                () -> changing.change(actors.recorded(account), new PasswordChanging.Typed(untilNow, fresh, again)));
        var problem = refused.problems().getFirst();
        return problem.field() + ": " + problem.key();
    }

    private void wrongTries(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signingIn.withPassword(name, WRONG)).isEmpty();
        }
    }

    private String code(int stepsAhead) {
        Clock now = clock;
        return Totp.code(SECRET, Totp.stepAt(now.instant()) + stepsAhead);
    }
}
