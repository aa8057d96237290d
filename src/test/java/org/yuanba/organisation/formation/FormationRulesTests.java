package org.yuanba.organisation.formation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.formation.Election.Ballot;
import org.yuanba.organisation.rule.Rule;
import org.yuanba.organisation.rule.Rule.Code;

/** Numbers of members, of compounds, of votes. */
class FormationRulesTests {

    private static final Rule THREE = rule(Code.BRANCH_FULL_MEMBERS, 3, null);
    private static final Rule FIVE = rule(Code.JOINT_UNITS, 5, null);
    private static final Rule FOUR_FIFTHS = rule(Code.ELECTION_PRESENT, 4, 5);
    private static final Rule HALF = rule(Code.ELECTION_VOTES, 1, 2);

    private static Rule rule(Code code, int number, @Nullable Integer of) {
        return new Rule(code, number, of, LocalDate.of(2018, 1, 1), null, "test");
    }

    @Test
    void refusesABranchOfTwoFullMembersAndTakesOneOfThree() {
        assertThat(ThreeFullMembersMakeABranch.check(THREE, OrganisationKind.BRANCH, 2))
                .hasValueSatisfying(refusal -> {
                    assertThat(refusal.field()).isEqualTo("fullMembers");
                    assertThat(refusal.key()).isEqualTo("organisation.wrong.formation.few");
                });
        assertThat(ThreeFullMembersMakeABranch.check(THREE, OrganisationKind.BRANCH, 3))
                .isEmpty();
    }

    @Test
    void asksNeighboursTogetherForAsMany() {
        assertThat(ThreeFullMembersMakeABranch.check(THREE, OrganisationKind.JOINT_BRANCH, 2))
                .isPresent();
        assertThat(ThreeFullMembersMakeABranch.check(THREE, OrganisationKind.GROUP, 1))
                .isEmpty();
    }

    @Test
    void joinsTwoToFiveCompounds() {
        assertThat(AJointBranchJoins.check(FIVE, OrganisationKind.JOINT_BRANCH, 1))
                .isPresent();
        assertThat(AJointBranchJoins.check(FIVE, OrganisationKind.JOINT_BRANCH, 2))
                .isEmpty();
        assertThat(AJointBranchJoins.check(FIVE, OrganisationKind.JOINT_BRANCH, 5))
                .isEmpty();
        assertThat(AJointBranchJoins.check(FIVE, OrganisationKind.JOINT_BRANCH, 6))
                .isPresent();
        assertThat(AJointBranchJoins.check(FIVE, OrganisationKind.BRANCH, 0)).isPresent();
    }

    @Test
    void isContentWithExactlyFourFifths() {
        assertThat(FourFifthsMustBePresent.check(FOUR_FIFTHS, new Ballot(10, 8, 8)))
                .isEmpty();
        assertThat(FourFifthsMustBePresent.check(FOUR_FIFTHS, new Ballot(10, 7, 7)))
                .isPresent();
        assertThat(FourFifthsMustBePresent.check(FOUR_FIFTHS, new Ballot(3, 2, 2)))
                .hasValueSatisfying(refusal -> assertThat(refusal.arguments()).containsExactly(3, 2, 3));
    }

    @Test
    void isNotContentWithExactlyHalf() {
        assertThat(MoreThanHalfMustAgree.check(HALF, new Ballot(10, 10, 5))).isPresent();
        assertThat(MoreThanHalfMustAgree.check(HALF, new Ballot(10, 10, 6))).isEmpty();
    }

    @Test
    void countsTheAbsentAmongThoseWhoDidNotAgree() {
        assertThat(MoreThanHalfMustAgree.check(HALF, new Ballot(12, 10, 6))).isPresent();
    }

    @Property
    void countsExactlyHoweverMany(@ForAll @IntRange(min = 1) int entitled, @ForAll @IntRange int drawn) {
        int part = (int) (drawn % (entitled + 1L));
        var whole = BigInteger.valueOf(entitled);
        var some = BigInteger.valueOf(part);
        assertThat(FOUR_FIFTHS.isReachedBy(part, entitled))
                .isEqualTo(some.multiply(BigInteger.valueOf(5)).compareTo(whole.multiply(BigInteger.valueOf(4))) >= 0);
        assertThat(HALF.isExceededBy(part, entitled))
                .isEqualTo(some.multiply(BigInteger.TWO).compareTo(whole) > 0);
    }

    @Property
    void namesTheFewestThatAreEnough(@ForAll @IntRange(min = 1, max = 500) int entitled) {
        int least = FourFifthsMustBePresent.least(FOUR_FIFTHS, entitled);
        assertThat(FourFifthsMustBePresent.check(FOUR_FIFTHS, new Ballot(entitled, least, 0)))
                .isEmpty();
        assertThat(least == 0
                        || FourFifthsMustBePresent.check(FOUR_FIFTHS, new Ballot(entitled, least - 1, 0))
                                .isPresent())
                .isTrue();
    }

    @Test
    void goesFromStepToStepAndNeverBack() {
        assertThat(FormationState.APPLIED.mayBecome(FormationState.APPROVED)).isTrue();
        assertThat(FormationState.APPLIED.mayBecome(FormationState.ELECTED)).isFalse();
        assertThat(FormationState.APPROVED.mayBecome(FormationState.APPLIED)).isFalse();
        assertThat(FormationState.ELECTED.mayBecome(FormationState.WITHDRAWN)).isFalse();
        assertThat(FormationState.FILED.isOpen()).isFalse();
        for (var state : FormationState.values()) {
            assertThat(state.mayBecome(state)).isFalse();
        }
    }

    @Test
    void asksABranchOfSevenForACommittee() {
        assertThat(committee(OrganisationKind.BRANCH, 7, 0)).isPresent();
        assertThat(committee(OrganisationKind.BRANCH, 6, 0)).isEmpty();
        assertThat(committee(OrganisationKind.GENERAL_BRANCH, 70, 0)).isEmpty();
    }

    @Test
    void givesACommitteeThreeToSevenSeatsAndNoMoreThanThereAreMembers() {
        assertThat(committee(OrganisationKind.JOINT_BRANCH, 9, 3)).isEmpty();
        assertThat(committee(OrganisationKind.JOINT_BRANCH, 9, 7)).isEmpty();
        assertThat(committee(OrganisationKind.JOINT_BRANCH, 9, 2)).isPresent();
        assertThat(committee(OrganisationKind.JOINT_BRANCH, 9, 8)).isPresent();
        assertThat(committee(OrganisationKind.BRANCH, 4, 5)).isPresent();
        assertThat(committee(OrganisationKind.BRANCH, 4, 3)).isEmpty();
    }

    private static Optional<Refusal> committee(OrganisationKind kind, int fullMembers, int seats) {
        return SevenFullMembersElectACommittee.check(
                new SevenFullMembersElectACommittee.Figures(
                        rule(Code.COMMITTEE_FULL_MEMBERS, 7, null),
                        rule(Code.COMMITTEE_SEATS_LEAST, 3, null),
                        rule(Code.COMMITTEE_SEATS_MOST, 7, null)),
                kind,
                fullMembers,
                seats);
    }
}
