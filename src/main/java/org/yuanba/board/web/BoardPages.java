package org.yuanba.board.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yuanba.board.domain.Boards;
import org.yuanba.board.domain.Fingerprint;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;
import org.yuanba.web.NotHere;
import org.yuanba.web.Page;

/**
 * Draws the pages of boards and keeps them for ten seconds, so that a QR code photographed by a whole yard costs a
 * handful of queries. What changes here, or is told by {@link BoardContentChanged}, shows at once.
 */
@Component
class BoardPages {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 48L << 20;

    private final Boards boards;
    private final BoardReading reading;
    private final TemplateEngine templates;
    private final Cities cities;
    private final AtomicLong generation = new AtomicLong();
    private final Cache<Drawn, Answer> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MOST_BYTES)
            .weigher((Drawn key, Answer page) -> page.body().length + 200)
            .build();

    BoardPages(Boards boards, BoardReading reading, TemplateEngine templates, Cities cities) {
        this.cities = cities;
        this.boards = boards;
        this.reading = reading;
        this.templates = templates;
    }

    /** A page drawn before the change is never given out after it, even if its drawing ends later. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(BoardContentChanged event) {
        generation.incrementAndGet();
    }

    /** The page asked for, drawn now or lately. */
    Answer answer(Asked asked, Page page) {
        return kept.get(new Drawn(city(), generation.get(), asked), key -> draw(asked, page));
    }

    private City city() {
        return Cities.chosen().or(cities::standard).orElseThrow(NotHere::new);
    }

    private Answer draw(Asked asked, Page page) {
        var found = boards.find(asked.code()).orElseThrow(NotHere::new);
        var view = reading.read(found, asked.paper(), page);
        var output = new StringOutput();
        templates.render(template(asked, view), parameters(asked, view, page), output);
        var text = output.toString();
        return new Answer(
                text.getBytes(StandardCharsets.UTF_8),
                "W/\"" + Fingerprint.of(text).substring(0, 24) + "\"");
    }

    private static Map<String, Object> parameters(Asked asked, BoardView view, Page page) {
        var parameters = new HashMap<String, Object>(Map.of("page", page, "view", view, "look", asked.look()));
        if (!asked.slug().isEmpty()) {
            parameters.put("section", Objects.requireNonNull(view.section(asked.slug())));
        }
        return parameters;
    }

    private static String template(Asked asked, BoardView view) {
        if (asked.slug().isEmpty()) {
            return asked.look().elder() ? "board/elder.jte" : "board/show.jte";
        }
        if (view.section(asked.slug()) == null) {
            throw new NotHere();
        }
        return "board/section.jte";
    }

    /**
     * A page as it goes out.
     *
     * @param body in UTF-8
     * @param tag weak, since the page may travel compressed
     */
    record Answer(byte[] body, String tag) {}

    private record Drawn(City city, long generation, Asked asked) {}
}
