package org.yuanba.ops.spi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks a server on this machine's loopback for one address again and again over so many connections, for so long, and
 * then stops by itself. Reads whole answers, keeps connections alive, counts every answer that is not 200.
 */
public final class Load {

    private final int port;
    private final String request;

    /** A load on this port: the path with its query, and further header lines without line ends. */
    public Load(int port, String path, String... headers) {
        this.port = port;
        var text = new StringBuilder("GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n".formatted(path, port));
        Arrays.stream(headers).forEach(header -> text.append(header).append("\r\n"));
        this.request = text.append("\r\n").toString();
    }

    /** Runs over so many connections for so long. */
    public Result run(int connections, Duration duration) throws InterruptedException {
        var until = System.nanoTime() + duration.toNanos();
        var begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<Counted>>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> askUntil(until)));
            }
            var all = new ArrayList<Counted>();
            for (var one : running) {
                all.add(one.get());
            }
            return Result.of(all, System.nanoTime() - begun);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The load could not be run", e);
        }
    }

    private Counted askUntil(long until) throws IOException {
        var counted = new Counted(new long[1024], 0, 0);
        while (System.nanoTime() < until) {
            counted = askOnOneConnection(until, counted);
        }
        return counted;
    }

    private Counted askOnOneConnection(long until, Counted before) throws IOException {
        var nanos = before.nanos();
        int n = before.count();
        int failed = before.failed();
        var bytes = request.getBytes(StandardCharsets.US_ASCII);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            boolean open = true;
            while (open && System.nanoTime() < until) {
                var asked = System.nanoTime();
                socket.getOutputStream().write(bytes);
                var answer = readAnswer(in);
                open = !answer.last();
                failed += answer.status() == 200 ? 0 : 1;
                if (n == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * n);
                }
                nanos[n++] = System.nanoTime() - asked;
            }
        }
        return new Counted(nanos, n, failed);
    }

    private static Answer readAnswer(InputStream in) throws IOException {
        var status = Integer.parseInt(line(in).split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            last |= lower.startsWith("connection:") && lower.contains("close");
        }
        if (chunked) {
            for (var size = Long.parseLong(line(in), 16); size > 0; size = Long.parseLong(line(in), 16)) {
                in.skipNBytes(size + 2);
            }
            in.skipNBytes(2);
        } else {
            in.skipNBytes(length);
        }
        return new Answer(status, last);
    }

    private static String line(InputStream in) throws IOException {
        var text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server closed the connection");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    private record Answer(int status, boolean last) {}

    private record Counted(long[] nanos, int count, int failed) {}

    /**
     * What came of it.
     *
     * @param perSecond answers a second
     * @param medianMillis the middle answer's time
     * @param p99Millis the time 99 of 100 answers stay under
     * @param failed answers that were not 200
     */
    public record Result(double perSecond, double medianMillis, double p99Millis, int failed) {

        private static Result of(List<Counted> all, long nanos) {
            var times = all.stream()
                    .flatMapToLong(one -> Arrays.stream(one.nanos(), 0, one.count()))
                    .sorted()
                    .toArray();
            var failed = all.stream().mapToInt(Counted::failed).sum();
            return times.length == 0
                    ? new Result(0, 0, 0, failed)
                    : new Result(
                            times.length * 1e9 / nanos,
                            times[times.length / 2] / 1e6,
                            times[(int) (times.length * 0.99)] / 1e6,
                            failed);
        }
    }
}
