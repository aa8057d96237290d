package org.yuanba.board.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.board.domain.Board;
import org.yuanba.board.domain.BoardSections.Shown;
import org.yuanba.board.domain.BoardVersions.Version;
import org.yuanba.board.domain.DutyPhone;
import org.yuanba.board.sheet.Names;
import org.yuanba.board.spi.BoardSection.Section;
import org.yuanba.place.Place;

/**
 * What a blackboard shows.
 *
 * @param place the compound
 * @param above street and community, from the top
 * @param board phone, room and code
 * @param shown the sections, in order
 * @param version number of the printed sheet that says the same
 * @param paper what to say about the sheet the reader holds, or none
 * @param printed the compound the reader's code was printed for, where it has become part of this one
 */
public record BoardView(
        Place place,
        List<Place> above,
        Board board,
        List<Shown> shown,
        Version version,
        @Nullable PaperNote paper,
        @Nullable Place printed) {

    private static final int MOST_CHOICES = 5;

    /** Where it lies, in words: 晋阳街道 吉福社区. */
    public String where() {
        return Names.where(above);
    }

    /** The sections themselves. */
    public List<Section> sections() {
        return shown.stream().map(Shown::section).toList();
    }

    /** Whether a section says who is on duty. */
    public boolean hasRoster() {
        return shown.stream().anyMatch(section -> section.is("duty"));
    }

    /** The section of this slug, or none. */
    public @Nullable Section section(String slug) {
        return sections().stream()
                .filter(section -> section.slug().equals(slug))
                .findFirst()
                .orElse(null);
    }

    /** The address of this board, or of a page below it. */
    public String url(String below) {
        return board.code().path() + below;
    }

    /** What a link to this phone holds. */
    public String tel(String phone) {
        return DutyPhone.tel(phone);
    }

    /** What one can choose in 长辈版 besides calling: with the call at most five. */
    public List<Section> choices() {
        var choices = new ArrayList<Section>();
        for (var section : sections()) {
            if (section.elder() != null && choices.size() < MOST_CHOICES - 1) {
                choices.add(section);
            }
        }
        return choices;
    }
}
