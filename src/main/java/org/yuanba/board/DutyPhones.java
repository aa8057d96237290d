package org.yuanba.board;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.board.domain.Boards;
import org.yuanba.shared.PlaceKey;

/** Whom one calls in a compound, for other modules whose pages say so first. */
@Component
@Unscoped("the number stands on the public blackboard")
public class DutyPhones {

    private final Boards boards;

    DutyPhones(Boards boards) {
        this.boards = boards;
    }

    /** The duty's number, else the community's; empty when neither is known. */
    public Optional<String> of(PlaceKey compound) {
        return Optional.ofNullable(
                boards.get(compound, Scope.ofPublicPlace(compound)).urgentPhone());
    }
}
