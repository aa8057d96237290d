package org.yuanba.organisation.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.Scope;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.formation.Election;
import org.yuanba.organisation.formation.Formation;
import org.yuanba.organisation.formation.FormationApplying;
import org.yuanba.organisation.formation.FormationDeciding;
import org.yuanba.organisation.formation.FormationElecting;
import org.yuanba.organisation.formation.Formations;
import org.yuanba.organisation.post.Appointment;
import org.yuanba.organisation.post.Post;
import org.yuanba.organisation.post.PostDraft;
import org.yuanba.organisation.post.PostKeeping;
import org.yuanba.organisation.post.Posts;
import org.yuanba.person.PersonCard;
import org.yuanba.person.PersonDirectory;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;

/** A few formation cases under way in the communities of the account, and a secretary who agreed to be named. */
@Component
class DemoCases {

    private static final PlaceKey GUIDONG = new PlaceKey("510114008017");
    private static final PlaceKey JIFU = new PlaceKey("510107009004");
    private static final String SECRETARY = "陈老师";
    private static final String ELECTED = "王师傅";

    private final FormationApplying applying;
    private final FormationDeciding deciding;
    private final FormationElecting electing;
    private final Formations formations;
    private final Organisations organisations;
    private final Posts posts;
    private final PostKeeping keeping;
    private final PersonDirectory persons;
    private final Actors actors;
    private final Access access;
    private final Clock clock;

    DemoCases(
            FormationApplying applying,
            FormationDeciding deciding,
            FormationElecting electing,
            Formations formations,
            Organisations organisations,
            Posts posts,
            PostKeeping keeping,
            PersonDirectory persons,
            Actors actors,
            Access access,
            Clock clock) {
        this.applying = applying;
        this.deciding = deciding;
        this.electing = electing;
        this.formations = formations;
        this.organisations = organisations;
        this.posts = posts;
        this.keeping = keeping;
        this.persons = persons;
        this.actors = actors;
        this.access = access;
        this.clock = clock;
    }

    /** Opens the cases; answers the yards that are covered by then. */
    List<PlaceKey> open(List<Place> yards) {
        var covered = new ArrayList<PlaceKey>();
        var worker = actors.named("worker").orElseGet(Actor::system);
        yard(yards, GUIDONG, "缝纫厂院").ifPresent(yard -> apply(yard, 4, worker));
        yard(yards, GUIDONG, "教工院")
                .ifPresent(yard ->
                        approve(apply(yard, 5, worker), actors.named("street").orElse(worker)));
        yard(yards, JIFU, "竹器社院").flatMap(yard -> elected(yard, worker)).ifPresent(covered::add);
        yard(yards, JIFU, DemoYards.YUYUAN).ifPresent(this::name);
        return covered;
    }

    private Optional<PlaceKey> elected(Place yard, Actor worker) {
        var elected = person(ELECTED);
        var district = actors.named("district");
        if (elected.isEmpty() || district.isEmpty()) {
            return Optional.empty();
        }
        var approved = approve(apply(yard, 6, worker), district.get());
        var election = new Election(
                today(), new Election.Ballot(6, 5, 5), 0, elected.get().id(), false);
        electing.elect(approved, approved.version(), election, everywhere(), worker);
        return Optional.of(yard.key());
    }

    private Formation apply(Place yard, int members, Actor by) {
        var superior = organisations.at(yard.key().at(PlaceLevel.COMMUNITY), everywhere()).stream()
                .filter(one -> one.kind() == OrganisationKind.COMMITTEE)
                .map(OrganisationRecord::id)
                .findFirst()
                .orElse(null);
        var draft = new OrganisationDraft(
                OrganisationKind.BRANCH, yard.name() + "党支部", yard.key(), Set.of(yard.key()), superior, today());
        return formations
                .find(applying.apply(draft, members, everywhere(), by), everywhere())
                .orElseThrow();
    }

    private Formation approve(Formation formation, Actor by) {
        deciding.approve(formation, formation.version(), everywhere(), by);
        return formations.find(formation.id(), everywhere()).orElseThrow();
    }

    /** The first branch of the yard gets a secretary with a name. */
    private void name(Place yard) {
        var secretary = person(SECRETARY);
        var branch = organisations.answeringFor(yard.key(), everywhere()).stream()
                .filter(one -> one.name().endsWith("第一党支部"))
                .findFirst();
        if (secretary.isPresent() && branch.isPresent()) {
            var by = Actor.system();
            posts.heldOn(List.of(branch.get().id()), today()).stream()
                    .filter(post -> post.kind().leads())
                    .forEach(post -> leave(branch.get(), post, by));
            keeping.take(
                    branch.get(),
                    PostDraft.of("secretary", secretary.get().id(), today(), Appointment.ELECTED),
                    everywhere(),
                    by);
        }
    }

    private void leave(OrganisationRecord branch, Post post, Actor by) {
        keeping.leave(branch, post, post.version(), today().minusDays(1), everywhere(), by);
    }

    private Optional<PersonCard> person(String called) {
        return persons.called(called, JIFU, everywhere(), 1).stream().findFirst();
    }

    private static Optional<Place> yard(List<Place> yards, PlaceKey community, String name) {
        return yards.stream()
                .filter(yard -> community.covers(yard.key()) && yard.name().equals(name))
                .findFirst();
    }

    private Scope everywhere() {
        return access.scope(Actor.system());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }
}
