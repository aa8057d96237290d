package org.yuanba.organisation.post;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;

/**
 * Nobody sits at once in the committee for surroundings and property and in an owners' committee of the same area, the
 * one watching over the other's contracts.
 */
@Component
class NotInTheOwnersCommitteeOfTheArea {

    private static final Set<OrganisationKind> OWNERS =
            Set.of(OrganisationKind.OWNERS_COMMITTEE, OrganisationKind.INTERIM_OWNERS_COMMITTEE);

    private final JdbcClient jdbc;

    NotInTheOwnersCommitteeOfTheArea(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Refusal> check(OrganisationRecord organisation, PersonId holder, LocalDate since) {
        var others = organisation.kind() == OrganisationKind.ENVIRONMENT_PROPERTY_COMMITTEE
                ? OWNERS
                : OWNERS.contains(organisation.kind())
                        ? Set.of(OrganisationKind.ENVIRONMENT_PROPERTY_COMMITTEE)
                        : Set.<OrganisationKind>of();
        return others.isEmpty()
                ? Optional.empty()
                : seat(organisation, holder, since, others)
                        .map(name -> Refusal.of("holder", "organisation.wrong.post.both-committees", name));
    }

    @Unscoped("a conflict of interest counts wherever the other seat is")
    private Optional<String> seat(
            OrganisationRecord organisation, PersonId holder, LocalDate since, Set<OrganisationKind> others) {
        var area = Stream.concat(Stream.of(organisation.place()), organisation.compounds().stream())
                .map(PlaceKey::value)
                .collect(Collectors.toSet())
                .toArray(String[]::new);
        return jdbc.sql("""
                select o.name from organisation_post p join organisation o on o.id = p.organisation
                where p.person = :person and (p.until is null or p.until >= :since) and o.kind = any (:kinds)
                  and (o.until is null or o.until >= :since)
                  and exists (select from unnest(:area) a where starts_with(o.place, a) or starts_with(a, o.place)
                    or exists (select from organisation_compound l where l.organisation = o.id
                      and (starts_with(l.compound, a) or starts_with(a, l.compound))))
                limit 1
                """)
                .param("person", holder.value())
                .param("since", since)
                .param("kinds", others.stream().map(Enum::name).toArray(String[]::new))
                .param("area", area)
                .query(String.class)
                .optional();
    }
}
