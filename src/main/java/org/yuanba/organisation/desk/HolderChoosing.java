package org.yuanba.organisation.desk;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.organisation.web.HolderChoice;
import org.yuanba.organisation.web.Holders;
import org.yuanba.person.PersonCard;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;

/** Lets a form choose one of the persons its writer may see. */
@Component
public class HolderChoosing {

    private final Holders holders;

    HolderChoosing(Holders holders) {
        this.holders = holders;
    }

    /** Who was found for the words typed, the one chosen before first. */
    public HolderChoice choice(Typed typed, PlaceKey place, String find, boolean mayBeUnnamed, Actor by) {
        var found = new ArrayList<PersonCard>();
        var chosen = card(typed, by);
        if (chosen != null) {
            found.add(chosen);
        }
        holders.called(typed.text("words"), place, by).stream()
                .filter(card -> chosen == null || !card.id().equals(chosen.id()))
                .forEach(found::add);
        return new HolderChoice(
                place,
                find,
                typed.text("words"),
                found,
                chosen == null ? typed.text("holder") : chosen.id().value().toString(),
                mayBeUnnamed);
    }

    /** The one chosen, if the writer may see her. */
    public @Nullable PersonId chosen(Typed typed, Actor by) {
        var card = card(typed, by);
        return card == null ? null : card.id();
    }

    private @Nullable PersonCard card(Typed typed, Actor by) {
        return holders.card(typed.id("holder").map(PersonId::new).orElse(null), by);
    }
}
