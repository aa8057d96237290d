package org.yuanba.problem.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells problems at a given rate from many addresses of the loopback, each a connection of its own. Times count from the
 * moment a report was due, so that a server that falls behind is not spared.
 */
final class Senders {

    private static final int THREADS = 48;
    private static final int PER_ADDRESS = 15;
    private static final int OCTET = 250;
    private static final int SECOND = 1_000_000_000;

    private final int port;
    private final List<String> paths;
    private final AtomicInteger addresses = new AtomicInteger();

    Senders(int port, List<String> paths) {
        this.port = port;
        this.paths = paths;
    }

    Result send(int perSecond, int seconds) throws InterruptedException {
        int all = perSecond * seconds;
        var nanos = new long[all];
        var failed = new AtomicInteger();
        var next = new AtomicInteger();
        var first = addresses.getAndAdd(all);
        long begun = System.nanoTime() + SECOND / 10;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int t = 0; t < THREADS; t++) {
                threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < all; i = next.getAndIncrement()) {
                        long due = begun + (long) i * SECOND / perSecond;
                        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                            LockSupport.parkNanos(left);
                        }
                        failed.addAndGet(isTaken(first + i) ? 0 : 1);
                        nanos[i] = System.nanoTime() - due;
                    }
                });
            }
            threads.shutdown();
            threads.awaitTermination(seconds * 6L, TimeUnit.SECONDS);
        }
        long took = System.nanoTime() - begun;
        Arrays.sort(nanos);
        return new Result(
                all * (double) SECOND / took, nanos[all / 2] / 1e6, nanos[(int) (all * 0.99)] / 1e6, failed.get());
    }

    private boolean isTaken(int n) {
        int address = n / PER_ADDRESS;
        var body = "words=" + coded("外墙渗水，第 " + n + " 件") + "&category=leak&spot=BUILDING&where=" + coded("3栋2单元");
        var request = """
                POST %s HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Connection: close\r
                Content-Type: application/x-www-form-urlencoded\r
                Content-Length: %d\r
                \r
                """.formatted(paths.get(n % paths.size()), port, body.length()) + body;
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(
                    InetAddress.getByName("127.%d.%d.%d"
                            .formatted(2 + address / OCTET / OCTET, 1 + address / OCTET % OCTET, 1 + address % OCTET)),
                    0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            var status = answer.readLine();
            while (answer.readLine() != null) {
                // the whole answer is read
            }
            return status != null && status.contains(" 200 ");
        } catch (IOException e) {
            return false;
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * What came of it.
     *
     * @param perSecond taken a second
     * @param medianMillis the middle one's time
     * @param p99Millis the time 99 of 100 stay under
     * @param failed not taken
     */
    record Result(double perSecond, double medianMillis, double p99Millis, int failed) {}
}
