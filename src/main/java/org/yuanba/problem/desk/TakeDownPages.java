package org.yuanba.problem.desk;

import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.person.PersonEntering;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.problem.intake.Receipt;
import org.yuanba.problem.open.Form;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.NotHere;

/** Gathers what the form of writing down for somebody shows. */
@Component
class TakeDownPages {

    private final Places places;
    private final Catalog catalog;
    private final PersonEntering persons;

    TakeDownPages(Places places, Catalog catalog, PersonEntering persons) {
        this.places = places;
        this.catalog = catalog;
        this.persons = persons;
    }

    TakeDownView form(PlaceKey place, Form form, Scope scope) {
        return new TakeDownView(yard(place, scope), catalog.categories(), persons.in(place, scope), form);
    }

    SlipView slip(PlaceKey place, Receipt receipt, Form form, Scope scope) {
        var days = catalog.category(form.value("category"))
                .map(category -> category.kind().days())
                .orElse(7);
        return new SlipView(yard(place, scope), receipt, form.value("helpedBy"), form.value("agreedHow"), days);
    }

    private Place yard(PlaceKey place, Scope scope) {
        return places.find(place, scope)
                .filter(one -> one.level() == PlaceLevel.COMPOUND && one.isOpen())
                .orElseThrow(NotHere::new);
    }
}
