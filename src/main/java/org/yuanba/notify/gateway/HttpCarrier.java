package org.yuanba.notify.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.notify.spi.Gateway.Result;
import tools.jackson.databind.json.JsonMapper;

/** Hands JSON to a carrier by HTTP, with the key in a header, and says what its status means. */
@Component
class HttpCarrier {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECT = Duration.ofSeconds(4);
    private static final Duration ANSWER = Duration.ofSeconds(8);
    private static final int ALREADY_TAKEN = 409;

    /** Statuses after which the same message is never taken. */
    private static final Set<Integer> NEVER = Set.of(400, 404, 410, 413, 415, 422);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /** Posts it; what came back, or why it did not. */
    Answered post(String url, String token, String key, Map<String, Object> body) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return answered(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            return new Answered(new Result.Temporary(e.getClass().getSimpleName()), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answered(new Result.Temporary("interrupted"), "");
        }
    }

    private static Answered answered(HttpResponse<String> response) {
        var status = response.statusCode();
        if (status / 100 == 2 || status == ALREADY_TAKEN) {
            return new Answered(new Result.Accepted(null), response.body());
        }
        var why = "status " + status;
        return new Answered(NEVER.contains(status) ? new Result.Permanent(why) : new Result.Temporary(why), "");
    }

    /**
     * What a carrier answered.
     *
     * @param result what its status means
     * @param body what it said, empty when it was not taken
     */
    record Answered(Result result, String body) {}
}
