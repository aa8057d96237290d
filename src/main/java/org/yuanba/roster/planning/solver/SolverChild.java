package org.yuanba.roster.planning.solver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yuanba.roster.planning.PlanOptions;
import org.yuanba.roster.planning.PlanningTask;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Starts the solver process, listens to it, and sees to it that it is gone when its time is over. */
final class SolverChild {

    private static final Logger LOG = LoggerFactory.getLogger(SolverChild.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MEGABYTES = 2_000;
    private static final double LONGEST_STEPS_SECONDS = 3_600;
    private static final double START_SECONDS = 60;
    private static final double GRACE_SECONDS = 2.5;

    private SolverChild() {}

    /** Runs a process for this task; what it finds goes into the drafts. However it ends, this comes back. */
    static void run(PlanningTask task, PlanOptions options, Way way, Path library, Drafts drafts) {
        var seconds = options.steps() > 0 && options.seconds() <= 0 ? LONGEST_STEPS_SECONDS : options.seconds();
        var request =
                new SolveRequest(task, way, seconds, options.steps(), options.seed(), library.toString(), MEGABYTES);
        try {
            var process = new ProcessBuilder(ChildCommand.line())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var killer = Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().unstarted(work));
            try {
                listen(process, request, drafts, killer);
            } finally {
                killer.shutdownNow();
                process.destroyForcibly();
            }
        } catch (IOException e) {
            LOG.warn("The solver process did not come up or broke off; the best roster so far is kept", e);
        }
    }

    private static void listen(Process process, SolveRequest request, Drafts drafts, ScheduledExecutorService killer)
            throws IOException {
        var tooLate = killAfter(killer, process, START_SECONDS);
        try (var in = process.outputWriter(StandardCharsets.UTF_8);
                var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            in.write(JSON.writeValueAsString(request));
            in.newLine();
            in.flush();
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                var word = JSON.readValue(line, SolverWord.class);
                hear(word, drafts);
                if (word.kind() == SolverWord.Kind.READY) {
                    tooLate.cancel(false);
                    tooLate = killAfter(killer, process, request.seconds() + GRACE_SECONDS);
                } else if (word.kind() == SolverWord.Kind.DONE) {
                    return;
                }
            }
            LOG.warn("The solver process ended before its last word; the best roster so far is kept");
        } catch (JacksonException e) {
            throw new IOException("The solver process said something else", e);
        }
    }

    private static void hear(SolverWord word, Drafts drafts) {
        switch (word.kind()) {
            case READY -> drafts.ready(String.valueOf(word.solver()));
            case BETTER -> {
                var cells = word.cells();
                if (cells != null) {
                    drafts.bound(word.bound());
                    drafts.take(cells, word.objective());
                }
            }
            case BOUND, DONE -> drafts.bound(word.bound());
        }
    }

    private static Future<?> killAfter(ScheduledExecutorService killer, Process process, double seconds) {
        return killer.schedule(process::destroyForcibly, (long) (seconds * 1000), TimeUnit.MILLISECONDS);
    }
}
