package org.yuanba.member.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.member.MemberId;
import org.yuanba.member.domain.Member;
import org.yuanba.person.PersonEntry;
import org.yuanba.person.PersonName;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Who one row is about. */
record RowMatch(SheetRow row, PlaceKey place, MemberMatching.Known known) {

    private static final String PERSON = "person";

    Match match() {
        if (row.value(MemberColumns.ID) != null) {
            var id = id(row);
            var member = id == null ? null : known.byId().get(id);
            return member == null
                    ? new Match.Refused(MemberColumns.ID, "member.sheet.id-unknown", List.of())
                    : existing(member, true);
        }
        var compound = compound(row, place);
        if (compound == null) {
            return refused(MemberColumns.COMPOUND, "member.sheet.compound-needed");
        }
        if (!known.compounds().contains(compound)) {
            return refused(MemberColumns.COMPOUND, "member.sheet.compound-unknown");
        }
        var name = String.valueOf(row.value(MemberColumns.NAME));
        var mobile = mobile(row);
        if (name.contains("*") || mobile.contains("*")) {
            return refused(MemberColumns.NAME, "member.sheet.masked");
        }
        var entry = entry(row, compound);
        return entry == null ? byName(compound, name) : byNumber(entry, compound, name);
    }

    private Match byNumber(PersonEntry entry, PlaceKey compound, String name) {
        var person = known.found().get(entry);
        if (person == null) {
            return fresh(compound, name, null);
        }
        var member = known.people().get(person);
        return member == null ? fresh(compound, name, person.value()) : existing(member, false);
    }

    /** Without a number the name decides, in the compound alone. */
    private Match byName(PlaceKey compound, String name) {
        var same = known.byName().getOrDefault(compound, Map.of()).getOrDefault(PersonName.of(name), List.of());
        if (same.size() > 1) {
            return refused(MemberColumns.NAME, "member.sheet.two-candidates");
        }
        return same.isEmpty() ? fresh(compound, name, null) : existing(same.getFirst(), false);
    }

    private Match fresh(PlaceKey compound, String name, @Nullable UUID person) {
        var resolved = new HashMap<String, String>();
        resolved.put(MemberColumns.COMPOUND, compound.value());
        resolved.put(MemberColumns.MOBILE, mobile(row));
        if (person != null) {
            resolved.put(PERSON, person.toString());
        }
        var number = mobile(row);
        return new Match.New(
                person != null ? person.toString() : name + " " + (number.isEmpty() ? compound.value() : number),
                resolved);
    }

    private Match existing(Member member, boolean byId) {
        var line = known.lines().get(member.person());
        var organisation = member.facts().organisation();
        var current = MemberColumns.texts(
                member,
                known.bases(),
                organisation == null ? null : known.organisations().get(organisation.value()));
        var told = row.value(MemberColumns.NAME);
        var masked = line == null ? "" : line.shownName();
        var isSame = told == null
                || told.equals(masked)
                || line != null && line.name() != null && PersonName.of(told).equals(line.name());
        if (!isSame) {
            return refused(MemberColumns.NAME, "member.sheet.name-other");
        }
        if (told != null) {
            current.put(MemberColumns.NAME, told);
        }
        var compound = row.value(MemberColumns.COMPOUND);
        if (compound != null && !compound.equals(member.facts().place().value())) {
            return refused(MemberColumns.COMPOUND, "member.sheet.lives-elsewhere");
        }
        return new Match.Existing(
                member.id().value(),
                member.version(),
                byId,
                masked,
                member.facts().place(),
                current);
    }

    static String mobile(SheetRow row) {
        var mobile = row.value(MemberColumns.MOBILE);
        return mobile == null || mobile.equals("—") ? "" : mobile;
    }

    static @Nullable MemberId id(SheetRow row) {
        var text = row.value(MemberColumns.ID);
        try {
            return text == null ? null : new MemberId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static @Nullable PlaceKey compound(SheetRow row, PlaceKey place) {
        var told = row.value(MemberColumns.COMPOUND);
        if (told == null) {
            return place.level() == PlaceLevel.COMPOUND ? place : null;
        }
        return PlaceKey.parse(told)
                .filter(key -> key.level() == PlaceLevel.COMPOUND)
                .orElse(null);
    }

    /** The person told of by name and number; none without a number. */
    static @Nullable PersonEntry entry(SheetRow row, @Nullable PlaceKey compound) {
        var name = row.value(MemberColumns.NAME);
        var mobile = mobile(row);
        if (name == null || name.contains("*") || mobile.isEmpty() || mobile.contains("*") || compound == null) {
            return null;
        }
        var entry = new PersonEntry(compound, name, mobile);
        return entry.isGood() ? entry : null;
    }

    static @Nullable UUID person(Map<String, String> resolved) {
        var person = resolved.get(PERSON);
        return person == null ? null : UUID.fromString(person);
    }

    private static Match refused(String column, String reason) {
        return new Match.Refused(column, reason, List.of());
    }
}
