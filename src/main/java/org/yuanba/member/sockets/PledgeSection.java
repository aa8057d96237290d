package org.yuanba.member.sockets;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.member.pledge.Pledge;
import org.yuanba.member.pledge.Pledges;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.Fragment;

/** Who in the yard chose to show what she does for it: the words she chose, and nothing about how she belongs. */
@Component
class PledgeSection implements BoardSection {

    private static final int MOST = 12;

    private final Pledges pledges;

    PledgeSection(Pledges pledges) {
        this.pledges = pledges;
    }

    @Override
    public int order() {
        return 66;
    }

    @Override
    public Optional<Section> of(PlaceKey compound) {
        return Optional.of(pledges.shown(compound))
                .filter(shown -> !shown.isEmpty())
                .map(shown -> new Section(
                        "pledges",
                        Fragment.of("member/_board-pledges", view(shown)),
                        Fragment.of("member/_sheet-pledges", view(shown)),
                        null));
    }

    private static PledgesView view(List<Pledge> shown) {
        return new PledgesView(shown.stream().limit(MOST).toList());
    }
}
