package org.yuanba.roster.planning.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.springframework.context.ApplicationContext;
import org.yuanba.ops.spi.Command;
import org.yuanba.roster.planning.Draft;
import org.yuanba.roster.planning.PlanOptions;
import org.yuanba.roster.planning.TaskRefused;
import org.yuanba.roster.planning.solver.Planner;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yuanba plan}: the best roster for an instance in a file, as JSON alone on the output. */
@CommandLine.Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Plans the duty roster of an instance and prints it as JSON. Ends early once proven optimal.")
final class PlanCommand implements Command {

    @Parameters(paramLabel = "INSTANCE", description = "the instance, a JSON file")
    Path instance = Path.of("");

    @Option(names = "--seconds", description = "most seconds, from the model built (30; without limit with --steps)")
    double seconds;

    @Option(names = "--seed", defaultValue = "1", description = "where chance begins (${DEFAULT-VALUE})")
    int seed = 1;

    @Option(
            names = "--steps",
            defaultValue = "0",
            description = "plan by so many steps of deterministic time: the same roster comes out twice")
    int steps;

    @Override
    public boolean needsApplication() {
        return false;
    }

    @Override
    public int run(ApplicationContext yuanba) {
        try {
            var read = InstanceFile.read(instance);
            var data = yuanba.getEnvironment().getRequiredProperty("yuanba.data");
            var planner = new Planner(Path.of(data, "solver"));
            var draft = planner.plan(read.task(), options(), better -> {});
            System.out.println(JsonMapper.builder().build().writeValueAsString(answer(read, draft)));
            return 0;
        } catch (TaskRefused refused) {
            System.err.println(Sentences.of(refused));
            return 2;
        }
    }

    private PlanOptions options() {
        if (seconds < 0 || steps < 0) {
            throw new TaskRefused("roster.plan.time");
        }
        return new PlanOptions(seconds > 0 || steps > 0 ? seconds : 30, steps, seed);
    }

    private static LinkedHashMap<String, Object> answer(Instance read, Draft draft) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("name", read.name());
        answer.put("status", draft.status());
        answer.put("objective", draft.objective());
        answer.put("bound", draft.bound());
        answer.put("seconds", Math.round(draft.seconds() * 100) / 100.0);
        answer.put("solver", draft.solver());
        answer.put("seed", draft.seed());
        answer.put("assignments", read.assignments(draft.roster()));
        return answer;
    }
}
