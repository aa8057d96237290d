package org.yuanba.board.domain;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.shared.PlaceKey;

/** The sections the modules give a board, in their order; one with nothing to say is left out. */
@Component
public class BoardSections {

    private final List<BoardSection> sources;

    BoardSections(List<BoardSection> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(BoardSection::order))
                .toList();
    }

    /** What this compound's board shows. */
    public List<Shown> of(PlaceKey compound) {
        return sources.stream()
                .flatMap(source -> source.of(compound).map(section -> new Shown(source, section)).stream())
                .toList();
    }

    /**
     * A section with where it comes from.
     *
     * @param source the module's bean
     * @param section what it shows
     */
    public record Shown(BoardSection source, BoardSection.Section section) {

        /** Whether the section has this slug. */
        public boolean is(String slug) {
            return section.slug().equals(slug);
        }
    }
}
