package org.yuanba.board.domain;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.board.BoardCode;
import org.yuanba.shared.PlaceKey;

/** Gives every compound its short code, once and for good. */
@Component
public class ShortCodes {

    private static final int MOST_ROUNDS = 20;

    private final JdbcClient jdbc;
    private final RandomGenerator random = new SecureRandom();

    ShortCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of this compound, made now if it has none. */
    @Transactional
    public BoardCode of(PlaceKey compound) {
        return find(compound).orElseGet(() -> {
            giveAll(List.of(compound));
            return find(compound).orElseThrow();
        });
    }

    /** Gives a code to each of the compounds that has none: one statement for any number of them. */
    @Transactional
    public void giveAll(Collection<PlaceKey> compounds) {
        var missing = compounds.stream().map(PlaceKey::value).toArray(String[]::new);
        for (int round = 0; missing.length > 0; round++) {
            if (round == MOST_ROUNDS) {
                throw new IllegalStateException("No free short codes found for " + missing.length + " boards");
            }
            insert(missing);
            missing = stillMissing(missing);
        }
    }

    /** The compound this code was given to. */
    public Optional<PlaceKey> compoundOf(BoardCode code) {
        return jdbc.sql("select place from board where short_code = ?")
                .param(code.value())
                .query((row, n) -> new PlaceKey(row.getString(1)))
                .optional();
    }

    private Optional<BoardCode> find(PlaceKey compound) {
        return jdbc.sql("select short_code from board where place = ?")
                .param(compound.value())
                .query((row, n) -> new BoardCode(row.getString(1)))
                .optional();
    }

    private void insert(String[] places) {
        var codes = new String[places.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = BoardCode.random(random).value();
        }
        jdbc.sql("""
                insert into board (place, short_code)
                select * from unnest(?::text[], ?::text[]) on conflict do nothing
                """).params(List.of(places, codes)).update();
    }

    private String[] stillMissing(String[] places) {
        var missing = new LinkedHashSet<>(List.of(places));
        jdbc.sql("select place from board where place = any (?)")
                .params(List.of((Object) places))
                .query(String.class)
                .list()
                .forEach(missing::remove);
        return missing.toArray(String[]::new);
    }
}
