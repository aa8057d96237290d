package org.yuanba.ops.spi;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Signs in over HTTP as a reader would, and keeps the cookie. */
public final class BenchSession {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();

    /** Signs in; fails when the page or the password is refused. */
    public BenchSession(int port, String username, String password) throws IOException, InterruptedException {
        var page = URI.create("http://127.0.0.1:" + port + "/sign-in");
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var form = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
            var token = TOKEN.matcher(form);
            if (!token.find()) {
                throw new IOException("The sign-in page has no token");
            }
            var body = "username=%s&password=%s&_csrf=%s"
                    .formatted(coded(username), coded(password), coded(token.group(1)));
            var answer = client.send(
                    HttpRequest.newBuilder(page)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
            if (answer.statusCode() != 302) {
                throw new IOException("Signing in answered " + answer.statusCode());
            }
        }
    }

    /** The header line that carries the session. */
    public String cookie() {
        return "Cookie: "
                + cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
