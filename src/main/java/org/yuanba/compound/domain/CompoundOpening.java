package org.yuanba.compound.domain;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundOpened;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.shared.PlaceKey;

/** Enters a compound into the ledger. */
@Component
public class CompoundOpening {

    private final CompoundBulk bulk;
    private final NameStandsOnce nameStandsOnce;
    private final ApplicationEventPublisher events;

    CompoundOpening(CompoundBulk bulk, NameStandsOnce nameStandsOnce, ApplicationEventPublisher events) {
        this.bulk = bulk;
        this.nameStandsOnce = nameStandsOnce;
        this.events = events;
    }

    /**
     * Enters a compound with facts that agree.
     *
     * @throws SameNameStands when the community has one of that name
     */
    @Transactional
    public CompoundRecord open(PlaceKey community, Facts facts, Scope scope, Actor by) {
        scope.require(community);
        nameStandsOnce.require(community, facts, null);
        var opened = bulk.enter(List.of(new LedgerEntry(community, facts)), scope, by)
                .getFirst();
        events.publishEvent(new CompoundOpened(opened.id(), opened.place()));
        return opened;
    }
}
