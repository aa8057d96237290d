package org.yuanba.roster.planning.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.yuanba.roster.planning.solver.Planner;
import org.yuanba.roster.planning.solver.Way;

class CourseTests {

    private static final Path FOLDER = Path.of("src/test/resources/roster");

    private final Planner planner = new Planner(Path.of("target", "solver").toAbsolutePath());

    @Test
    void saysHowFarAboveTheProvenBestAGreedyRosterStays() throws IOException {
        var reference = Reference.read(FOLDER, "xs-p");
        assertThat(new Course(reference, planner, Way.GREEDY, 1).said())
                .matches("663.0 / 663.0 / 663.0 / 663.0 / 663.0, not proven, bound 0");
    }

    @Test
    void saysWhenTheBestWasProven() throws IOException {
        var reference = Reference.read(FOLDER, "xs-p");
        assertThat(new Course(reference, planner, Way.ALL, 60).said()).matches(".* / 0.0, proven after .* s");
    }

    @Test
    void saysSoWhenTheInstancesAreNotAtHand() throws Exception {
        var environment = new MockEnvironment()
                .withProperty("yuanba.roster.instances", "no/such/folder")
                .withProperty("yuanba.data", "target");
        assertThat(new RosterBenchmark(environment).run())
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).contains("not measured"));
    }
}
