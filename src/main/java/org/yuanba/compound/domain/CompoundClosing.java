package org.yuanba.compound.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry.Change;
import org.yuanba.compound.CompoundClosed;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.CompoundReopened;
import org.yuanba.compound.Compounds;
import org.yuanba.place.PlaceClosing;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Closes compounds that were pulled down or went into another, and takes that back. */
@Component
public class CompoundClosing {

    private final Compounds compounds;
    private final CompoundTable table;
    private final ClosingConsequences consequences;
    private final NameStandsOnce nameStandsOnce;
    private final ApplicationEventPublisher events;

    CompoundClosing(
            Compounds compounds,
            CompoundTable table,
            ClosingConsequences consequences,
            NameStandsOnce nameStandsOnce,
            ApplicationEventPublisher events) {
        this.compounds = compounds;
        this.table = table;
        this.consequences = consequences;
        this.nameStandsOnce = nameStandsOnce;
        this.events = events;
    }

    /**
     * Closes the compound.
     *
     * @param read as the one who closes it read it
     * @param successor the compound that takes it over, standing in the same scope, or none
     * @throws EditedMeanwhile when someone was faster
     * @throws org.yuanba.place.PlaceRefused when the place cannot end that day
     */
    @Transactional
    public void close(
            CompoundRecord read,
            LocalDate lastDay,
            String reason,
            @Nullable PlaceKey successor,
            Scope scope,
            Actor by) {
        var compound = locked(read, scope);
        if (successor != null && !stands(successor, scope)) {
            throw new NoSuchSuccessor(successor);
        }
        table.end(compound.id(), lastDay, reason, by);
        consequences.closed(compound, lastDay, reason, successor, by);
        events.publishEvent(new CompoundClosed(compound.id(), compound.place(), lastDay, successor));
    }

    private boolean stands(PlaceKey successor, Scope scope) {
        return compounds.find(successor, scope).filter(CompoundRecord::isOpen).isPresent();
    }

    /**
     * Opens a closed compound again.
     *
     * @throws SameNameStands when another has taken the name meanwhile
     */
    @Transactional
    public void reopen(CompoundRecord read, Scope scope, Actor by) {
        var compound = locked(read, scope);
        nameStandsOnce.require(compound.place().at(PlaceLevel.COMMUNITY), compound.facts(), compound.id());
        table.end(compound.id(), null, null, by);
        consequences.reopened(compound, by);
        events.publishEvent(new CompoundReopened(compound.id(), compound.place()));
    }

    private CompoundRecord locked(CompoundRecord read, Scope scope) {
        table.lock(List.of(read.id()));
        var current = compounds.find(read.id(), scope);
        if (current.filter(now -> now.version() == read.version()).isEmpty()) {
            throw new EditedMeanwhile(current.stream().toList());
        }
        return current.get();
    }

    /** What closing means for the place and for the trail. */
    @Component
    static class ClosingConsequences {

        private final PlaceClosing places;
        private final LedgerTrail trail;

        ClosingConsequences(PlaceClosing places, LedgerTrail trail) {
            this.places = places;
            this.trail = trail;
        }

        void closed(CompoundRecord compound, LocalDate lastDay, String reason, @Nullable PlaceKey successor, Actor by) {
            var changes = new LinkedHashMap<String, Change>();
            changes.put("closed_on", new Change(null, lastDay.toString()));
            changes.put("closed_reason", new Change(null, reason));
            if (successor == null) {
                places.close(compound.place(), lastDay);
            } else {
                places.merge(compound.place(), successor, lastDay);
                changes.put("successor", new Change(null, successor.value()));
            }
            trail.record("compound.closed", compound, changes, by);
        }

        void reopened(CompoundRecord compound, Actor by) {
            places.reopen(compound.place());
            var changes = new LinkedHashMap<String, Change>();
            changes.put("closed_on", new Change(String.valueOf(compound.closedOn()), null));
            changes.put("closed_reason", new Change(compound.closedReason(), null));
            trail.record("compound.reopened", compound, changes, by);
        }
    }
}
