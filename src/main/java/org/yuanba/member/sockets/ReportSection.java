package org.yuanba.member.sockets;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.Fragment;

/** Where somebody new in the yard may report herself; it says nothing about anybody. */
@Component
class ReportSection implements BoardSection {

    @Override
    public int order() {
        return 67;
    }

    @Override
    public Optional<Section> of(PlaceKey compound) {
        return Optional.of(new Section("report", Fragment.of("member/_board-report", compound), null, null));
    }
}
