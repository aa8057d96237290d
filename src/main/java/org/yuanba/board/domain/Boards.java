package org.yuanba.board.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.board.BoardCode;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** The boards: by compound, and by the code on a sheet of paper. */
@Component
public class Boards {

    private static final int LONGEST_CHAIN = 10;

    private final JdbcClient jdbc;
    private final ShortCodes codes;
    private final Places places;

    Boards(JdbcClient jdbc, ShortCodes codes, Places places) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.places = places;
    }

    /** The board of this compound; its code is made now if it has none. */
    public Board get(PlaceKey compound, Scope scope) {
        scope.require(compound);
        var code = codes.of(compound);
        return jdbc.sql("""
                select b.duty_phone, b.duty_room, c.duty_phone
                from board b left join board c on c.place = ? where b.place = ?
                """)
                .params(compound.at(PlaceLevel.COMMUNITY).value(), compound.value())
                .query((row, n) -> new Board(compound, code, row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    /** What this code leads to today, empty when it was never given. */
    @Unscoped("the public blackboard")
    public Optional<Found> find(BoardCode code) {
        return codes.compoundOf(code)
                .flatMap(printed -> place(printed).map(first -> {
                    var now = first;
                    for (int i = 0; i < LONGEST_CHAIN && now.successor() != null; i++) {
                        now = place(now.successor()).orElse(now);
                    }
                    return new Found(now, now.key().equals(printed) ? null : first);
                }));
    }

    private Optional<Place> place(PlaceKey key) {
        return places.find(key, Scope.ofPublicPlace(key));
    }

    /**
     * Where a code leads.
     *
     * @param place the compound whose board is shown
     * @param printed the compound the code was printed for, when it has since become part of another
     */
    public record Found(Place place, @Nullable Place printed) {}
}
