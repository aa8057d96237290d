package org.yuanba.compound.sockets;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.Fragment;

/** What anyone may know of a compound: how old and large it is, and who manages it; nothing about persons. */
@Component
class FactsSection implements BoardSection {

    private final Compounds compounds;

    FactsSection(Compounds compounds) {
        this.compounds = compounds;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<Section> of(PlaceKey compound) {
        return compounds
                .find(compound, Scope.ofPublicPlace(compound))
                .filter(CompoundRecord::isOpen)
                .map(FactsView::new)
                .filter(view -> !view.fields().isEmpty())
                .map(view -> new Section(
                        "facts",
                        Fragment.of("compound/_board-facts", view),
                        Fragment.of("compound/_sheet-facts", view),
                        new ElderEntry(
                                "building-community",
                                "board.compound.facts.elder",
                                "board.compound.facts.elder.detail",
                                List.of())));
    }
}
