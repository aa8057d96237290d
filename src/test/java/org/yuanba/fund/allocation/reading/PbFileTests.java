package org.yuanba.fund.allocation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuanba.fund.allocation.Ballot;
import org.yuanba.fund.allocation.BallotKind;

class PbFileTests {

    private static final String GOOD = """
            META
            key;value
            budget;100
            vote_type;approval
            PROJECTS
            project_id;cost;name
            a;10;Lamp
            b;20;Bench
            VOTES
            voter_id;vote
            1;a,b
            2;b
            3;
            """;

    private static String changed(String line, String to) {
        assertThat(GOOD).contains(line);
        return GOOD.replace(line, to);
    }

    private static void refuses(String text, int line, String reason, Object... arguments) {
        assertThatThrownBy(() -> PbFile.parse(text)).isInstanceOfSatisfying(ElectionRefused.class, refused -> {
            assertThat(refused.line()).isEqualTo(line);
            assertThat(refused.reason()).isEqualTo("fund.pb." + reason);
            assertThat(refused.arguments()).containsExactly(arguments);
        });
    }

    @Test
    void readsProjectsAndBallots() {
        var election = PbFile.parse(GOOD);
        assertThat(election.budget()).isEqualByComparingTo("100");
        assertThat(election.kind()).isEqualTo(BallotKind.APPROVAL);
        assertThat(election.projects()).extracting("id").containsExactly("a", "b");
        assertThat(election.projects()).extracting("name").containsExactly("Lamp", "Bench");
        assertThat(election.ballots())
                .containsExactly(Ballot.of(List.of(0, 1)), Ballot.of(List.of(1)), Ballot.of(List.of()));
    }

    @Test
    void countsAVoterWhoNamesNothing() {
        assertThat(PbFile.parse(GOOD).voters()).isEqualTo(3);
    }

    @Test
    void readsWindowsLineEndsAndAByteOrderMark() {
        assertThat(PbFile.parse("\uFEFF" + GOOD.replace("\n", "\r\n"))).isEqualTo(PbFile.parse(GOOD));
    }

    @Test
    void readsQuotedSemicolonsAndQuotes() {
        var election = PbFile.parse(changed("a;10;Lamp", "a;\"10\";\"Lamp; with \"\"shade\"\"\""));
        assertThat(election.projects().getFirst().name()).isEqualTo("Lamp; with \"shade\"");
        assertThat(election.projects().getFirst().cost()).isEqualByComparingTo("10");
    }

    @Test
    void readsDecimalCommasAsExactly() {
        assertThat(PbFile.parse(changed("a;10;", "a;0,10;"))
                        .projects()
                        .getFirst()
                        .cost())
                .isEqualTo(new BigDecimal("0.1"));
    }

    @Test
    void goesByTheHeadersAndPassesOverBlanksEmptyLinesAndUnknownColumns() {
        var text = """
                 meta ;
                key ; value
                 budget ; 100

                VOTE_TYPE ; Approval
                what;ever
                projects
                project_id;name; COST ;None
                a; Lamp ; 10 ;x
                b;None;20;
                votes
                age; vote ;voter_id
                40; a , b ;1
                None;b;2
                1;None;3
                """;
        var election = PbFile.parse(text);
        assertThat(election.ballots()).isEqualTo(PbFile.parse(GOOD).ballots());
        assertThat(election.projects()).extracting("name").containsExactly("Lamp", "");
    }

    @Test
    void endsLinesAtLineFeedsAlone() {
        var name = "Lamp\u0085and\u2028more";
        assertThat(PbFile.parse(changed("Lamp", name)).projects().getFirst().name())
                .isEqualTo(name);
    }

    @Test
    void countsAProjectNamedTwiceOnceAndWhereItIsNamedFirst() {
        assertThat(PbFile.parse(changed("1;a,b", "1;b,a,b"))
                        .ballots()
                        .getFirst()
                        .projects())
                .containsExactly(1, 0);
    }

    @Test
    void readsPointsAndKeepsAnExplicitNothing() {
        var text = GOOD.replace("vote_type;approval", "vote_type;cumulative")
                .replace("voter_id;vote", "voter_id;vote;points")
                .replace("1;a,b", "1;a,b;2,0")
                .replace("2;b", "2;b;1");
        assertThat(PbFile.parse(text).ballots().getFirst())
                .isEqualTo(new Ballot(List.of(0, 1), List.of(new BigDecimal("2"), BigDecimal.ZERO), 1));
    }

    @Test
    void givesTheDefaultToProjectsABallotWithMarksDoesNotName() {
        var text = GOOD.replace("vote_type;approval", "vote_type;scoring\ndefault_score;0,5")
                .replace("voter_id;vote", "voter_id;vote;points")
                .replace("1;a,b", "1;b;2")
                .replace("2;b\n", "2;b;1\n");
        assertThat(PbFile.parse(text).ballots().getFirst().points())
                .containsExactly(new BigDecimal("2"), new BigDecimal("0.5"));
    }

    @Test
    void putsIdenticalBallotsTogether() {
        assertThat(PbFile.parse(GOOD + "4;b\n").ballots())
                .contains(new Ballot(List.of(1), List.of(), 2))
                .hasSize(3);
    }

    @Test
    void refusesAMissingColumn() {
        refuses(changed("voter_id;vote\n", "voter_id;age\n"), 10, "column-missing", "vote", "VOTES");
        refuses(changed("project_id;cost", "project_id;price"), 6, "column-missing", "cost", "PROJECTS");
        refuses(changed("approval", "cumulative"), 10, "column-missing", "points", "VOTES");
    }

    @Test
    void refusesAVoteForAnUnknownProject() {
        refuses(changed("2;b", "2;c"), 12, "vote-unknown", "c");
        refuses(changed("2;b", "2;b,"), 12, "vote-unknown", "");
    }

    @ParameterizedTest
    @CsvSource({"-10, below-zero", "ten, no-number", "'', no-number", "1e3, no-number", "12345678901234567, too-long"})
    void refusesACostThatIsNone(String cost, String reason) {
        refuses(changed("a;10;", "a;" + cost + ";"), 7, reason, "cost", cost);
    }

    @Test
    void refusesAProjectThatCostsNothingOrComesTwice() {
        refuses(changed("a;10;", "a;0,00;"), 7, "cost-nothing", "a");
        refuses(changed("b;20", "a;20"), 8, "project-twice", "a");
        refuses(changed("b;20", ";20"), 8, "project-without-id");
    }

    @Test
    void refusesAFileWithoutWhatItNeeds() {
        refuses(changed("budget;100\n", ""), 1, "meta-missing", "budget");
        refuses(changed("approval", "show of hands"), 4, "vote-type", "show of hands");
        refuses("hello", 1, "section-missing", "META");
        refuses("", 1, "section-missing", "META");
        refuses(GOOD.substring(0, GOOD.indexOf("VOTES")), 9, "section-missing", "VOTES");
        refuses(GOOD.substring(0, GOOD.indexOf("1;a,b")), 10, "no-votes");
        refuses(changed("PROJECTS\n", "VOTES\n"), 5, "section-out-of-order", "VOTES");
    }

    @Test
    void refusesAnOpenQuoteAndPointsThatDoNotMatch() {
        refuses(changed("Bench", "\"Bench"), 8, "quote-open");
        var text = GOOD.replace("approval", "cumulative")
                .replace("voter_id;vote", "voter_id;vote;points")
                .replace("1;a,b", "1;a,b;2");
        refuses(text, 11, "points-other-number", 1, 2);
    }

    @Test
    void refusesAFileOfAnotherEncoding(@TempDir Path folder) throws IOException {
        var file = folder.resolve("x.pb");
        Files.write(file, GOOD.replace("Lamp", "灯").getBytes("GB18030"));
        assertThatThrownBy(() -> PbFile.read(file)).hasMessageContaining("not-utf-8");
        Files.write(file, GOOD.replace("Lamp", "灯").getBytes(StandardCharsets.UTF_8));
        assertThat(PbFile.read(file).projects().getFirst().name()).isEqualTo("灯");
    }
}
