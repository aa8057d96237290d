package org.yuanba.fund.books.inflow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.ledger.MovementKind;

/** The kinds of money that comes in: from whom, and into which funds. */
public enum InflowKind {
    /** From the budget of city, district or street. */
    ALLOCATION(
            MovementKind.ALLOCATION,
            List.of(PartyKind.STREET, PartyKind.DISTRICT, PartyKind.CITY),
            Set.of(
                    FundNature.FISCAL_SPECIAL,
                    FundNature.COMMUNITY_GUARANTEE,
                    FundNature.COMMUNITY_INCENTIVE,
                    FundNature.PARTY_BUILDING_BUDGET,
                    FundNature.PARTY_DUES)),
    /** Cash of a unit or an enterprise. */
    PARTNER(MovementKind.CONTRIBUTION, List.of(PartyKind.UNIT), Set.of(FundNature.PARTNER_CONTRIBUTION)),
    /** What residents gave of their own will, after a decision, in the open. */
    RESIDENTS(MovementKind.CONTRIBUTION, List.of(PartyKind.RESIDENTS), Set.of(FundNature.RESIDENT_CONTRIBUTION)),
    /** A donation, passed on by a qualified donee with a receipt. */
    DONATION(MovementKind.DONATION, List.of(PartyKind.DONEE), Set.of(FundNature.DONATION));

    private final MovementKind movement;
    private final List<PartyKind> givers;
    private final Set<FundNature> natures;

    InflowKind(MovementKind movement, List<PartyKind> givers, Set<FundNature> natures) {
        this.movement = movement;
        this.givers = givers;
        this.natures = natures;
    }

    /** The movement it becomes. */
    public MovementKind movement() {
        return movement;
    }

    /** Who may give it, the usual first. */
    public List<PartyKind> givers() {
        return givers;
    }

    /** Whether money of this nature comes in so. */
    public boolean goesInto(FundNature nature) {
        return natures.contains(nature);
    }

    /** The kind by which money of this nature comes in. */
    public static InflowKind into(FundNature nature) {
        for (var kind : values()) {
            if (kind.goesInto(nature)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Nothing comes into " + nature);
    }

    /** Message key in words. */
    public String key() {
        return "fund.inflow." + name().toLowerCase(Locale.ROOT);
    }
}
