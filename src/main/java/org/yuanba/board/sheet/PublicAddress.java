package org.yuanba.board.sheet;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yuanba.board.BoardCode;

/** Where codes on paper lead: the address residents reach this Yuanba at. Without one, papers say that they are a trial. */
@Component
public class PublicAddress {

    private final String base;

    PublicAddress(@Value("${yuanba.public-url:}") String base) {
        if (!base.isEmpty() && !base.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[\\w./-]*)?")) {
            throw new IllegalArgumentException(
                    "yuanba.public-url must begin with http:// or https:// and hold no query, not: " + base);
        }
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The address of a board, empty while this is a trial. */
    public Optional<String> of(BoardCode code) {
        return of(code.path());
    }

    /** The address of a path, empty while this is a trial. */
    public Optional<String> of(String path) {
        return base.isEmpty() ? Optional.empty() : Optional.of(base + path);
    }

    /** The address as one types it, without {@code https://}. */
    public Optional<String> spoken(BoardCode code) {
        return of(code).map(url -> url.replaceFirst("^https?://", ""));
    }
}
