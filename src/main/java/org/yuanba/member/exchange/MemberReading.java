package org.yuanba.member.exchange;

import java.util.HashMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.member.MemberId;
import org.yuanba.member.domain.Bases;
import org.yuanba.member.domain.Members;
import org.yuanba.member.listing.MemberLine;
import org.yuanba.member.listing.MemberListing;
import org.yuanba.member.listing.MemberQuestion;
import org.yuanba.organisation.OrganisationId;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.shared.PlaceKey;

/** Hands over members page by page, masked as lists show them: an export holds no more than a list does. */
@Component
class MemberReading {

    private final MemberListing listing;
    private final Members members;
    private final Organisations organisations;
    private final Bases bases;

    MemberReading(MemberListing listing, Members members, Organisations organisations, Bases bases) {
        this.listing = listing;
        this.members = members;
        this.organisations = organisations;
        this.bases = bases;
    }

    void export(PlaceKey place, Scope scope, Consumer<SheetRow> to) {
        var words = bases.all().stream().collect(Collectors.toMap(Bases.Basis::code, Bases.Basis::name));
        for (int page = 1; ; page++) {
            var lines = listing.list(place, scope, new MemberQuestion(null, null, page))
                    .items();
            if (lines.isEmpty()) {
                return;
            }
            var records = members
                    .byIds(lines.stream().map(line -> new MemberId(line.id())).toList(), scope)
                    .stream()
                    .collect(Collectors.toMap(member -> member.id().value(), member -> member));
            var names = organisations
                    .byIds(
                            lines.stream()
                                    .map(MemberLine::organisation)
                                    .filter(java.util.Objects::nonNull)
                                    .map(OrganisationId::new)
                                    .distinct()
                                    .toList(),
                            scope)
                    .stream()
                    .collect(Collectors.toMap(found -> found.id().value(), OrganisationRecord::name));
            for (var line : lines) {
                to.accept(row(line, records, words, names));
            }
        }
    }

    private static SheetRow row(
            MemberLine line,
            java.util.Map<UUID, org.yuanba.member.domain.Member> records,
            java.util.Map<String, String> words,
            java.util.Map<UUID, String> names) {
        var member = records.get(line.id());
        var texts = member == null
                ? new HashMap<String, String>()
                : new HashMap<>(MemberColumns.texts(
                        member, words, line.organisation() == null ? null : names.get(line.organisation())));
        texts.put(MemberColumns.ID, line.id().toString());
        texts.put(MemberColumns.NAME, line.name());
        texts.put(MemberColumns.MOBILE, line.mobile());
        return new SheetRow(0, texts);
    }
}
