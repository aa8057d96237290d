package org.yuanba.roster.planning.solver;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.yuanba.roster.planning.rule.Rules;
import tools.jackson.databind.json.JsonMapper;

/**
 * The solver in a process of its own: reads one request from its input, says what it finds on its output, and ends. It also
 * ends when its input closes, which happens by itself when whoever started it goes away.
 */
final class SolverProcess {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double GRACE_SECONDS = 1.2;
    private static final int LOOK_EVERY_MILLIS = 80;

    private final PrintStream out;

    private SolverProcess(PrintStream out) {
        this.out = out;
    }

    /** Begins; takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var line = in.readLine();
        if (line == null) {
            return;
        }
        endWith(in);
        new SolverProcess(out).solve(JSON.readValue(line, SolveRequest.class));
    }

    private void solve(SolveRequest request) {
        var shape = Rules.shape(request.task());
        var best = new BestSoFar();
        var exact = exact(request) && NativeLibrary.load(Path.of(request.library()));
        var search = new Searching(request, shape, best, exact);
        say(new SolverWord(SolverWord.Kind.READY, exact ? NativeLibrary.SOLVER : "Yuanba", null, -1, 0));
        watch(request, best);
        search.run();
        end(best);
    }

    private static boolean exact(SolveRequest request) {
        return request.way() != Way.GREEDY && request.way() != Way.SEARCH;
    }

    /** Tells what is better as it comes; ends when the solver does not in time, or takes more memory than it may. */
    private void watch(SolveRequest request, BestSoFar best) {
        var until = System.nanoTime() + (long) ((request.seconds() + GRACE_SECONDS) * 1e9);
        var watching = new Thread(() -> {
            while (System.nanoTime() < until && Memory.usedMegabytes() < request.memory()) {
                tell(best);
                pause();
            }
            end(best);
        });
        watching.setDaemon(true);
        watching.setPriority(Thread.MAX_PRIORITY);
        watching.start();
    }

    private synchronized void tell(BestSoFar best) {
        var word = best.untold();
        if (word != null) {
            say(word);
        }
    }

    private synchronized void end(BestSoFar best) {
        tell(best);
        say(best.done());
        Runtime.getRuntime().halt(0);
    }

    private static void endWith(BufferedReader in) {
        var listening = new Thread(() -> {
            try {
                while (in.readLine() != null) {
                    pause();
                }
            } catch (IOException gone) {
                Runtime.getRuntime().halt(1);
            }
            Runtime.getRuntime().halt(0);
        });
        listening.setDaemon(true);
        listening.start();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void say(SolverWord word) {
        out.println(JSON.writeValueAsString(word));
        out.flush();
    }
}
