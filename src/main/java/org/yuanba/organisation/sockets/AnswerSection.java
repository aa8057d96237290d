package org.yuanba.organisation.sockets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.post.Post;
import org.yuanba.organisation.post.Posts;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.spi.Fragment;

/** Who answers for this yard: names of organisations, and surname and role of those who agreed to stand here. */
@Component
class AnswerSection implements BoardSection {

    private static final int BEFORE_THE_FACTS = 65;
    private static final int FEW = 4;

    private final Organisations organisations;
    private final Posts posts;
    private final PersonDirectory persons;
    private final Clock clock;

    AnswerSection(Organisations organisations, Posts posts, PersonDirectory persons, Clock clock) {
        this.organisations = organisations;
        this.posts = posts;
        this.persons = persons;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BEFORE_THE_FACTS;
    }

    @Override
    public Optional<Section> of(PlaceKey compound) {
        var all = organisations.answeringFor(compound, Scope.ofPublicPlace(compound));
        return all.isEmpty() ? Optional.empty() : Optional.of(section(view(all)));
    }

    @Override
    public Optional<Fragment> shorterSheet(PlaceKey compound) {
        var all = organisations.answeringFor(compound, Scope.ofPublicPlace(compound));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(Fragment.of(
                        "organisation/_sheet", view(all.stream().limit(FEW).toList())));
    }

    private AnswerView view(List<OrganisationRecord> all) {
        var held = posts.heldOn(
                all.stream().map(OrganisationRecord::id).toList(), LocalDate.now(clock.withZone(Dates.ZONE)));
        var surnames = persons.surnamesInRoles(held.stream()
                .flatMap(post -> Stream.ofNullable(post.holder()))
                .distinct()
                .toList());
        return new AnswerView(all.stream()
                .map(organisation -> new AnswerView.Line(
                        organisation.name(),
                        held.stream()
                                .filter(post -> post.organisation().equals(organisation.id()))
                                .flatMap(post -> said(post, surnames).stream())
                                .toList()))
                .toList());
    }

    private static Optional<AnswerView.Role> said(Post post, java.util.Map<PersonId, String> surnames) {
        var surname = post.holder() == null ? null : surnames.get(post.holder());
        return surname == null ? Optional.empty() : Optional.of(new AnswerView.Role(surname, post.kind()));
    }

    private static Section section(AnswerView view) {
        return new Section(
                "answers",
                Fragment.of("organisation/_board", view),
                Fragment.of("organisation/_sheet", view),
                new ElderEntry("users", "board.organisation.elder", "board.organisation.elder.detail", List.of()));
    }
}
