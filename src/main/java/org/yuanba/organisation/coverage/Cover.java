package org.yuanba.organisation.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yuanba.organisation.OrganisationKind;

/** How a compound is covered; where it is in several ways, the first counts. */
public enum Cover {
    /** By an organisation of its own. */
    OWN,
    /** By a joint branch. */
    JOINT,
    /** By a functional branch. */
    FUNCTIONAL,
    /** By a group of a branch alone: not counted as covered. */
    GROUP,
    /** By nobody. */
    NONE;

    /** How an organisation of this kind covers; none for bodies of self-government. */
    public static Optional<Cover> by(OrganisationKind kind) {
        return switch (kind) {
            case COMMITTEE, GENERAL_BRANCH, BRANCH -> Optional.of(OWN);
            case JOINT_BRANCH -> Optional.of(JOINT);
            case FUNCTIONAL_BRANCH -> Optional.of(FUNCTIONAL);
            case GROUP, BUILDING_GROUP -> Optional.of(GROUP);
            default -> Optional.empty();
        };
    }

    /** Whether it counts as covered. */
    public boolean counts() {
        return this == OWN || this == JOINT || this == FUNCTIONAL;
    }

    /** Its name in addresses and measures. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this code. */
    public static Optional<Cover> of(String code) {
        return Arrays.stream(values())
                .filter(cover -> cover.code().equals(code))
                .findFirst();
    }

    /** The kinds of organisations that cover at all, as SQL. */
    static String kinds() {
        return Arrays.stream(OrganisationKind.values())
                .filter(OrganisationKind::isParty)
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }

    /** The number of the cover of a kind, as SQL; none for bodies of self-government. */
    static String sql(String column) {
        return Arrays.stream(OrganisationKind.values())
                .filter(OrganisationKind::isParty)
                .map(kind -> "when '" + kind.name() + "' then "
                        + by(kind).orElseThrow().ordinal())
                .collect(Collectors.joining(" ", "case " + column + " ", " end"));
    }
}
