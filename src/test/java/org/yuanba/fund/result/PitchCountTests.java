package org.yuanba.fund.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Satisfaction;
import org.yuanba.fund.ballot.Cast;
import org.yuanba.fund.pitch.Criterion;
import org.yuanba.fund.pitch.Item;
import org.yuanba.fund.pitch.Marking.Mark;
import org.yuanba.fund.pitch.PitchTerms;
import org.yuanba.shared.Money;

/** Whole counts of pitch events as small as they are: a dozen voters, a handful of projects. */
class PitchCountTests {

    private static final ProjectId HANDRAIL = new ProjectId(new UUID(0, 1));
    private static final ProjectId BENCH = new ProjectId(new UUID(0, 2));
    private static final ProjectId LAMP = new ProjectId(new UUID(0, 3));
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final List<Criterion> CRITERIA = List.of(new Criterion(1, "急不急", 60), new Criterion(2, "管不管得久", 40));

    private static Item item(ProjectId project, int position, int lot, long yuan) {
        return new Item(
                project, "P" + position, position, "项目" + position, "1号院", null, new Money(yuan * 100), lot, null);
    }

    private static final List<Item> ITEMS =
            List.of(item(HANDRAIL, 1, 3, 6000), item(BENCH, 2, 1, 6000), item(LAMP, 3, 2, 4000));

    private static PitchTerms terms(Rule rule, long yuan, int jurors, int pass) {
        return new PitchTerms(
                new Money(yuan * 100),
                rule,
                Satisfaction.COST,
                BallotKind.APPROVAL,
                3,
                0,
                new Money(100),
                jurors,
                pass);
    }

    private static Cast votes(ProjectId... projects) {
        return new Cast(List.of(projects), List.of());
    }

    private static List<Mark> marks(UUID juror, ProjectId project, int first, int second) {
        return List.of(new Mark(juror, project, 1, first), new Mark(juror, project, 2, second));
    }

    private static PitchResult tell(PitchTerms terms, List<Cast> ballots, List<Mark> marks) {
        var count = new PitchCount(terms, ITEMS, ballots, marks.isEmpty() ? List.of() : CRITERIA, marks);
        return new Telling(count, count.count()).tell(ITEMS, ballots.size(), terms.isMixed());
    }

    private static List<Boolean> won(PitchResult result) {
        return result.lines().stream().map(PitchResult.Line::won).toList();
    }

    @Test
    void mixesMarksByExactFractions() {
        var marks = new ArrayList<Mark>();
        marks.addAll(marks(ONE, HANDRAIL, 10, 5));
        marks.addAll(marks(OTHER, HANDRAIL, 7, 10));
        var jurors = Mixing.jurors(HANDRAIL, CRITERIA, marks);
        assertThat(jurors).isEqualTo(new Fraction(BigInteger.valueOf(1620), BigInteger.valueOf(2000)));
        var residents = Mixing.residents(
                HANDRAIL, terms(Rule.TOP, 1, 30, 0), List.of(votes(HANDRAIL), votes(BENCH), votes(HANDRAIL)));
        assertThat(Mixing.mixed(jurors, residents, terms(Rule.TOP, 1, 30, 0)))
                .isEqualTo(new Fraction(BigInteger.valueOf(30 * 81 * 3 + 70 * 2 * 100), BigInteger.valueOf(30_000)));
    }

    @Test
    void countsOnlyJurorsWhoGaveMarks() {
        assertThat(Mixing.jurors(HANDRAIL, CRITERIA, marks(ONE, HANDRAIL, 10, 10)))
                .isEqualTo(Fraction.of(1));
        assertThat(Mixing.jurors(BENCH, CRITERIA, marks(ONE, HANDRAIL, 10, 10))).isEqualTo(Fraction.ZERO);
    }

    @Test
    void takesHighestMarksUntilTheMoneyEnds() {
        var ballots = List.of(votes(HANDRAIL, LAMP), votes(HANDRAIL), votes(LAMP), votes(HANDRAIL), votes(BENCH));
        var result = tell(terms(Rule.TOP, 10_000, 0, 0), ballots, List.of());
        assertThat(won(result)).containsExactly(true, false, true);
        assertThat(result.lines().get(1).reason()).isEqualTo("not-enough-left");
        assertThat(result.spent()).isEqualByComparingTo("10000");
    }

    @Test
    void saysHowManyMoreVotesWouldHaveBeenEnoughWhereMarksAreMixed() {
        var ballots = List.of(votes(HANDRAIL), votes(HANDRAIL), votes(HANDRAIL), votes(BENCH));
        var result = tell(terms(Rule.TOP, 6_000, 0, 0), ballots, List.of());
        assertThat(won(result)).containsExactly(true, false, false);
        assertThat(result.lines().get(1).distance().voters()).isEqualByComparingTo("2");
    }

    @Test
    void letsTheLotDecideATieAndNamesIt() {
        var ballots = List.of(votes(HANDRAIL), votes(BENCH));
        var result = tell(terms(Rule.TOP, 6_000, 0, 0), ballots, List.of());
        assertThat(won(result)).containsExactly(false, true, false);
        assertThat(result.lines().get(0).equals()).contains("项目2");
    }

    @Test
    void leavesOutWhatNobodySupports() {
        for (var rule : Rule.values()) {
            var result = tell(terms(rule, 100_000, 0, 0), List.of(votes(HANDRAIL)), List.of());
            assertThat(won(result)).as(rule.code()).containsExactly(true, false, false);
            assertThat(result.lines().get(2).reason()).as(rule.code()).isEqualTo("no-support");
        }
    }

    @Test
    void onlyAdmitsByJurorsWithEveryRuleThatIsNotByMarks() {
        var marks = new ArrayList<Mark>();
        marks.addAll(marks(ONE, HANDRAIL, 6, 6));
        marks.addAll(marks(ONE, BENCH, 5, 6));
        marks.addAll(marks(ONE, LAMP, 10, 10));
        var ballots = List.of(votes(HANDRAIL, BENCH), votes(BENCH), votes(HANDRAIL));
        var result = tell(terms(Rule.MES_ADD1U, 20_000, 0, 60), ballots, marks);
        assertThat(result.lines().get(0).won()).isTrue();
        assertThat(result.lines().get(1).won()).isFalse();
        assertThat(result.lines().get(1).reason()).isEqualTo("not-admitted");
        assertThat(result.lines().get(2).won())
                .as("nobody supports it, whatever the jurors say")
                .isFalse();
    }

    @Test
    void tellsSharesAndRoundsOfEqualShares() {
        var ballots = List.of(votes(HANDRAIL), votes(HANDRAIL), votes(HANDRAIL), votes(LAMP), votes(LAMP));
        var result = tell(terms(Rule.MES, 10_000, 0, 0), ballots, List.of());
        assertThat(result.share()).hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("2000"));
        assertThat(result.rounds())
                .hasSize(2)
                .allSatisfy(round -> assertThat(round.highest()).isEqualByComparingTo("2000"));
        assertThat(won(result)).containsExactly(true, false, true);
    }

    @Property(tries = 60)
    void neverSpendsMoreThanTheBudgetByAnyRule(
            @ForAll @Size(min = 1, max = 14) List<@IntRange(min = 0, max = 7) Integer> cast,
            @ForAll @IntRange(min = 1, max = 20) int thousands) {
        var projects = List.of(HANDRAIL, BENCH, LAMP);
        var ballots = cast.stream()
                .map(bits -> new Cast(
                        projects.stream()
                                .filter(project -> (bits >> projects.indexOf(project) & 1) == 1)
                                .toList(),
                        List.of()))
                .toList();
        for (var rule : Rule.values()) {
            var result = tell(terms(rule, thousands * 1000L, 0, 0), ballots, List.of());
            var cost = result.lines().stream()
                    .filter(PitchResult.Line::won)
                    .mapToLong(line -> line.item().cost().fen())
                    .sum();
            assertThat(cost).as(rule.code()).isLessThanOrEqualTo(thousands * 100_000L);
        }
    }
}
