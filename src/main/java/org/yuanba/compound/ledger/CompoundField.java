package org.yuanba.compound.ledger;

import static org.yuanba.compound.ledger.FieldGroup.AGE;
import static org.yuanba.compound.ledger.FieldGroup.FACILITIES;
import static org.yuanba.compound.ledger.FieldGroup.IDENTITY;
import static org.yuanba.compound.ledger.FieldGroup.LOCATION;
import static org.yuanba.compound.ledger.FieldGroup.MANAGEMENT;
import static org.yuanba.compound.ledger.FieldGroup.RECORD;
import static org.yuanba.compound.ledger.FieldGroup.SIZE;
import static org.yuanba.compound.ledger.FieldType.AREA;
import static org.yuanba.compound.ledger.FieldType.CHOICE;
import static org.yuanba.compound.ledger.FieldType.COUNT;
import static org.yuanba.compound.ledger.FieldType.DATE;
import static org.yuanba.compound.ledger.FieldType.DEGREES;
import static org.yuanba.compound.ledger.FieldType.LONG_TEXT;
import static org.yuanba.compound.ledger.FieldType.NAMES;
import static org.yuanba.compound.ledger.FieldType.OUTLINE;
import static org.yuanba.compound.ledger.FieldType.TEXT;
import static org.yuanba.compound.ledger.FieldType.YEAR;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The field list of the base ledger, in the order in which forms, pages, history, exports and documents show it. Every
 * field may be unknown but the name.
 */
public enum CompoundField {
    /** What it is called. */
    NAME(IDENTITY, TEXT, 80),
    /** Old and other names. */
    ALIASES(IDENTITY, NAMES, 400),
    /** Courtyard, estate or a building that stands alone. */
    KIND(IDENTITY, List.of("courtyard", "estate", "single_building")),
    /** The address as people write it. */
    ADDRESS(IDENTITY, TEXT, 200),
    /** The road of the address. */
    ROAD(IDENTITY, TEXT, 60),
    /** The number on that road. */
    ROAD_NUMBER(IDENTITY, TEXT, 30),
    /** The year it was built, the first one of several. */
    BUILT_YEAR(
            AGE, YEAR, new Bounds(1900, 2200, "nothing older is lived in as a compound, and the future is not built")),
    /** The last year of building where it took several. */
    BUILT_YEAR_LAST(AGE, YEAR, new Bounds(1900, 2200, "as the first year, and not before it")),
    /** How sure the year is. */
    BUILT_CERTAINTY(AGE, List.of("exact", "about", "unknown")),
    /** How far its renovation is. */
    RENOVATION(AGE, List.of("none", "planned", "ongoing", "done", "unknown")),
    /** The land it stands on. */
    LAND_AREA(SIZE, AREA, new Bounds(1, 300_000_000, "three square kilometres is more than any old compound")),
    /** Floor area of all buildings together. */
    FLOOR_AREA(SIZE, AREA, new Bounds(1, 300_000_000, "three square kilometres is more than any old compound")),
    /** How many buildings. */
    BUILDINGS(SIZE, COUNT, new Bounds(0, 500, "more is a quarter, not a compound")),
    /** How many stairwells. */
    ENTRANCES(SIZE, COUNT, new Bounds(0, 2_000, "four stairwells in each of 500 buildings")),
    /** How many dwellings. */
    HOUSEHOLDS(SIZE, COUNT, new Bounds(0, 20_000, "the largest estates of the city have fewer")),
    /** How many people live there. */
    RESIDENTS(SIZE, COUNT, new Bounds(0, 60_000, "three to each of 20,000 dwellings")),
    /** How many lifts. */
    LIFTS(SIZE, COUNT, new Bounds(0, 2_000, "one in each of 2,000 stairwells")),
    /** Who manages the property. */
    PROPERTY_MODE(MANAGEMENT, List.of("none", "self", "community", "trustee", "company", "work_unit", "unknown")),
    /** The company, where one does. */
    PROPERTY_COMPANY(MANAGEMENT, TEXT, 80),
    /** How the fee is agreed. */
    FEE_MODE(MANAGEMENT, List.of("lump_sum", "remuneration", "none", "unknown")),
    /** How many gates. */
    GATES(FACILITIES, COUNT, new Bounds(0, 50, "more gates than that and there is no wall")),
    /** Whether walls close it off. */
    WALLS(FACILITIES, List.of("closed", "partly", "open", "unknown")),
    /** How many spaces for cars. */
    PARKING_SPACES(FACILITIES, COUNT, new Bounds(0, 20_000, "one for each of 20,000 dwellings")),
    /** How many points for charging. */
    CHARGING_POINTS(FACILITIES, COUNT, new Bounds(0, 20_000, "one for each of 20,000 dwellings")),
    /** Room to meet and play, indoors and outdoors. */
    ACTIVITY_AREA(FACILITIES, AREA, new Bounds(0, 100_000_000, "one square kilometre is a park")),
    /** Degrees north. */
    LATITUDE(LOCATION, DEGREES, new Bounds(18, 54, "China lies between them")),
    /** Degrees east. */
    LONGITUDE(LOCATION, DEGREES, new Bounds(73, 136, "China lies between them")),
    /** Its outline. */
    OUTLINE_SHAPE(LOCATION, OUTLINE, 20_000),
    /** Where the location comes from. */
    LOCATION_SOURCE(LOCATION, List.of("survey", "map", "register", "estimate", "synthetic")),
    /** The day for which the figures hold. */
    AS_OF(RECORD, DATE, 0),
    /** Who told the figures. */
    SOURCE(RECORD, TEXT, 80),
    /** Whatever else is worth knowing; no names of persons. */
    REMARKS(RECORD, LONG_TEXT, 1_000);

    private static final List<CompoundField> ALL = List.of(values());

    private final String code;
    private final FieldGroup group;
    private final FieldType type;
    private final int longest;
    private final Bounds bounds;
    private final List<String> choices;

    CompoundField(FieldGroup group, FieldType type, int longest) {
        this(group, type, longest, Bounds.NONE, List.of());
    }

    CompoundField(FieldGroup group, FieldType type, Bounds bounds) {
        this(group, type, 0, bounds, List.of());
    }

    CompoundField(FieldGroup group, List<String> choices) {
        this(group, CHOICE, 0, Bounds.NONE, choices);
    }

    CompoundField(FieldGroup group, FieldType type, int longest, Bounds bounds, List<String> choices) {
        this.code = name().equals("OUTLINE_SHAPE") ? "outline" : name().toLowerCase(Locale.ROOT);
        this.group = group;
        this.type = type;
        this.longest = longest;
        this.bounds = bounds;
        this.choices = choices;
    }

    /** All of them, in their order. */
    public static List<CompoundField> all() {
        return ALL;
    }

    /** Those of a group, in their order. */
    public static List<CompoundField> of(FieldGroup group) {
        return ALL.stream().filter(field -> field.group == group).toList();
    }

    /** The field of this code, if there is one. */
    public static Optional<CompoundField> ofCode(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }

    /** Its name in addresses, files and the database, such as {@code built_year}. */
    public String code() {
        return code;
    }

    /** Message key of its label. */
    public String labelKey() {
        return "field.compound." + code();
    }

    /** Message key of the word for one of its choices. */
    public String choiceKey(String choice) {
        return "choice.compound." + code() + "." + choice;
    }

    /** Where it stands. */
    public FieldGroup group() {
        return group;
    }

    /** How it is written. */
    public FieldType type() {
        return type;
    }

    /** The most characters a text may have, 0 for other types. */
    public int longest() {
        return longest;
    }

    /** What is plausible. */
    public Bounds bounds() {
        return bounds;
    }

    /** Its codes, empty for other types. */
    public List<String> choices() {
        return choices;
    }

    /** Whether a compound must have it. */
    public boolean isRequired() {
        return this == NAME;
    }

    /** Reads what someone wrote: half or full width, with or without unit and separators. */
    public Reading read(String written, LocalDate today) {
        return FieldReader.read(this, written, today);
    }
}
