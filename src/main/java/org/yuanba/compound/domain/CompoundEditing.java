package org.yuanba.compound.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundEdited;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.compound.ledger.NameKey;
import org.yuanba.shared.PlaceLevel;

/** Changes what the ledger knows of a compound. */
@Component
public class CompoundEditing {

    private final CompoundBulk bulk;
    private final NameStandsOnce nameStandsOnce;
    private final ApplicationEventPublisher events;

    CompoundEditing(CompoundBulk bulk, NameStandsOnce nameStandsOnce, ApplicationEventPublisher events) {
        this.bulk = bulk;
        this.nameStandsOnce = nameStandsOnce;
        this.events = events;
    }

    /**
     * Gives the compound these facts, which agree; a former name stays as an alias.
     *
     * @param read the compound as it was just now
     * @param version the version the editor wrote against
     * @throws EditedMeanwhile when someone was faster
     * @throws SameNameStands when another of the community has the name
     */
    @Transactional
    public CompoundRecord edit(CompoundRecord read, int version, Facts facts, Scope scope, Actor by) {
        scope.require(read.place());
        var kept = keepingFormerName(read.facts(), facts);
        nameStandsOnce.require(read.place().at(PlaceLevel.COMMUNITY), kept, read.id());
        var edited = bulk.change(List.of(new Revision(read.id(), version, kept)), scope, by)
                .getFirst();
        var fields = read.facts().differencesTo(edited.facts()).stream()
                .map(difference -> difference.field().code())
                .collect(Collectors.toUnmodifiableSet());
        if (!fields.isEmpty()) {
            events.publishEvent(new CompoundEdited(edited.id(), edited.place(), fields));
        }
        return edited;
    }

    private static Facts keepingFormerName(Facts before, Facts after) {
        if (NameKey.of(before.name()).equals(NameKey.of(after.name()))) {
            return after;
        }
        var aliases = new ArrayList<>(after.aliases());
        if (!aliases.contains(before.name())) {
            aliases.add(before.name());
        }
        var joined = String.join("、", aliases);
        return joined.length() > CompoundField.ALIASES.longest() ? after : after.with(CompoundField.ALIASES, joined);
    }
}
