package org.yuanba.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Someone who reads and clicks in a real browser, with eyes for what is inaccessible or forbidden by the policy. */
public final class Reader {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Reader(String base, BrowserContext context) {
        this.base = base;
        this.context = context;
        this.page = context.newPage();
        page.onPageError(error -> complaints.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add("policy: " + message.text());
            }
        });
        page.onRequest(request -> {
            if (request.url().endsWith("/csp-report")) {
                complaints.add("policy: " + request.postData());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && response.url().matches(".*/(css|js|img|webjars)/.*")) {
                complaints.add("missing: " + response.url());
            }
        });
    }

    static Reader of(String base) {
        return new Reader(base, Chromium.newContext());
    }

    void leave(boolean mayComplain) {
        context.close();
        if (mayComplain) {
            assertThat(complaints).as("what the browser complained of").isEmpty();
        }
    }

    /** The page as Playwright knows it. */
    public Page page() {
        return page;
    }

    /** Reads on a desk's screen, 1440 wide. */
    public Reader atADesk() {
        page.setViewportSize(1440, 900);
        return this;
    }

    /** Reads on a phone, 360 wide. */
    public Reader onAPhone() {
        page.setViewportSize(360, 740);
        return this;
    }

    /** Chooses what a cookie keeps: {@code yb-theme}, {@code yb-elder}, {@code yb-lang}; an empty value takes it back. */
    public Reader prefers(String cookie, String value) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
        if (!value.isEmpty()) {
            context.addCookies(List.of(new Cookie(cookie, value).setUrl(base)));
        }
        return this;
    }

    /** Signs in with the password every test account has. */
    public Reader signIn(String username) {
        open("/sign-in");
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", TestAccounts.PASSWORD);
        page.locator("main form button").first().click();
        page.waitForLoadState();
        assertThat(page.url()).as("the address after signing in as " + username).doesNotContain("/sign-in");
        return this;
    }

    /** Opens an address of the application. */
    public Reader open(String address) {
        var response = page.navigate(base + address);
        page.waitForLoadState(LoadState.LOAD);
        assertThat(response.status()).as(address).isLessThan(400);
        return this;
    }

    /** Opens an address and looks it over: no barrier, nothing wider than the screen. */
    public Reader visit(String address) {
        return open(address).lookOver();
    }

    /** No barrier by the rules of WCAG 2.2 AA, no key in brackets instead of a sentence, nothing wider than the screen. */
    public Reader lookOver() {
        var found = new AxeBuilder(page)
                .setLegacyMode(true).withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                                        .collect(Collectors.joining("; ")))
                        .toList();
        assertThat(found).as("barriers on " + page.url()).isEmpty();
        assertThat(page.locator("body").innerText())
                .as("sentences of " + page.url())
                .doesNotContainPattern("\\[[a-z][a-z-]*(\\.[a-z0-9-]+)+\\]");
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels that stick out of " + page.url() + " at " + page.viewportSize().width)
                .isEqualTo(0);
        return this;
    }

    /** Clicks what carries these words, and waits for what follows. */
    public Reader click(String words) {
        page.locator("main")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** What stands on the page. */
    public String text() {
        return page.locator("body").innerText();
    }

    /** Keeps a picture below {@code target/journeys}; with {@code -Dyuanba.screenshots=docs} in the documentation too. */
    public Reader picture(String name) {
        take(Path.of("target", "journeys", name + ".png"));
        if ("docs".equals(System.getProperty("yuanba.screenshots"))) {
            take(Path.of("docs", "screens", name + ".png"));
        }
        return this;
    }

    private void take(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Prints the page, and keeps the paper below {@code target/journeys}. */
    public byte[] print(String name) {
        return page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "journeys", name + ".pdf"))
                .setPreferCSSPageSize(true));
    }
}
