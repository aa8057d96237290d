package org.yuanba.compound.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditHistory;
import org.yuanba.audit.AuditLine;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.domain.FieldWords;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;
import org.yuanba.web.NotHere;

/** Reads and fills the forms of compounds. */
@Component
class CompoundForms {

    private final Compounds compounds;
    private final Places places;
    private final AuditHistory history;
    private final FieldWords words;
    private final Clock clock;

    CompoundForms(Compounds compounds, Places places, AuditHistory history, FieldWords words, Clock clock) {
        this.compounds = compounds;
        this.places = places;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    CompoundForm read(Map<String, String> sent, Facts before) {
        return CompoundForm.read(sent, before, today());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    Place here(PlaceKey place, Scope scope) {
        return places.find(place, scope).orElseThrow(NotHere::new);
    }

    Place community(PlaceKey place, Scope scope) {
        var here = here(place, scope);
        if (here.level() != PlaceLevel.COMMUNITY || !here.isOpen()) {
            throw new NotHere();
        }
        return here;
    }

    CompoundRecord standing(PlaceKey place, Scope scope) {
        return compounds.find(place, scope).filter(CompoundRecord::isOpen).orElseThrow(NotHere::new);
    }

    /** The form after someone else was faster: what she did is named, and stands where the slower one typed nothing. */
    CompoundFormView overtaken(PlaceKey place, int version, CompoundForm form, Scope scope) {
        var current = compounds.find(place, scope).orElseThrow(NotHere::new);
        var meanwhile = history.of(current.id().value(), scope).stream()
                .limit(Math.max(0, current.version() - version))
                .toList();
        var before = before(meanwhile);
        for (var field : CompoundField.all()) {
            var label = field.labelKey();
            if (before.containsKey(label)
                    && Objects.equals(
                            before.get(label), words.said(field, form.facts().text(field)))) {
                form.replace(field, Objects.requireNonNullElse(current.facts().text(field), ""));
            }
        }
        return new CompoundFormView(here(place, scope), current.version(), form, null, meanwhile);
    }

    private static Map<String, @Nullable String> before(List<AuditLine> meanwhile) {
        var before = new HashMap<String, @Nullable String>();
        for (var line : meanwhile) {
            line.changes().forEach(change -> before.put(change.labelKey(), change.before()));
        }
        return before;
    }
}
