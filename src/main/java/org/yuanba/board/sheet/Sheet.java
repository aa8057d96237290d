package org.yuanba.board.sheet;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuanba.board.domain.Board;
import org.yuanba.board.domain.BoardVersions.Version;
import org.yuanba.place.Place;
import org.yuanba.web.spi.Fragment;

/**
 * What hangs on the wall, fitted to one page.
 *
 * @param place the compound
 * @param above street and community it lies in, from the top
 * @param board phone, room and code
 * @param wide sections across the page, in order
 * @param halves sections in two columns below them
 * @param hasRoster whether a section says who is on duty
 * @param version number and date of what is printed; none while it is being numbered
 */
public record Sheet(
        Place place,
        List<Place> above,
        Board board,
        List<Fragment> wide,
        List<Fragment> halves,
        boolean hasRoster,
        @Nullable Version version) {

    /** Where it lies, in words: 晋阳街道 吉福社区. */
    public String where() {
        return Names.where(above);
    }

    /** The community's name. */
    public String community() {
        return above.isEmpty() ? "" : above.getLast().shortName();
    }

    /** Number and date of what is printed. */
    public Version number() {
        return Objects.requireNonNull(version);
    }

    Sheet numbered(Version current) {
        return new Sheet(place, above, board, wide, halves, hasRoster, current);
    }
}
