package org.yuanba.compound.ledger;

import static org.yuanba.compound.ledger.CompoundField.BUILT_YEAR;
import static org.yuanba.compound.ledger.CompoundField.BUILT_YEAR_LAST;
import static org.yuanba.compound.ledger.CompoundField.LATITUDE;
import static org.yuanba.compound.ledger.CompoundField.LONGITUDE;
import static org.yuanba.compound.ledger.CompoundField.NAME;

import java.util.ArrayList;
import java.util.List;

/** Facts of one compound must not contradict each other; each field by itself was read before. */
public final class FactsAgree {

    private FactsAgree() {}

    /** What contradicts, each with the field to mark; empty when all is well. */
    public static List<Contradiction> check(Facts facts) {
        var found = new ArrayList<Contradiction>();
        if (!facts.has(NAME)) {
            found.add(new Contradiction(NAME, "compound.wrong.name"));
        } else if (NameKey.of(facts.name()).isEmpty()) {
            found.add(new Contradiction(NAME, "compound.wrong.name.signs"));
        }
        var first = facts.number(BUILT_YEAR);
        var last = facts.number(BUILT_YEAR_LAST);
        if (last != null && first == null) {
            found.add(new Contradiction(BUILT_YEAR, "compound.wrong.built.first"));
        } else if (last != null && first != null && last < first) {
            found.add(new Contradiction(BUILT_YEAR_LAST, "compound.wrong.built.order"));
        }
        if (facts.has(LATITUDE) != facts.has(LONGITUDE)) {
            found.add(new Contradiction(facts.has(LATITUDE) ? LONGITUDE : LATITUDE, "compound.wrong.point"));
        }
        return List.copyOf(found);
    }

    /**
     * Something that contradicts.
     *
     * @param field where to mark it
     * @param reason message key of what to write instead
     */
    public record Contradiction(CompoundField field, String reason) {}
}
