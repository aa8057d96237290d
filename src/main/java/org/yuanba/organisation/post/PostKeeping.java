package org.yuanba.organisation.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.organisation.OrganisationChanged;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.PostLeft;
import org.yuanba.organisation.PostTaken;
import org.yuanba.organisation.domain.OrganisationRefused;
import org.yuanba.organisation.domain.OrganisationTrail;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.shared.NewId;
import org.yuanba.web.Dates;

/** Gives posts and ends them. */
@Service
public class PostKeeping {

    private final Posts posts;
    private final PostTable table;
    private final NotInTheOwnersCommitteeOfTheArea notInTheOwnersCommittee;
    private final OrganisationTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostKeeping(
            Posts posts,
            PostTable table,
            NotInTheOwnersCommitteeOfTheArea notInTheOwnersCommittee,
            OrganisationTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.posts = posts;
        this.table = table;
        this.notInTheOwnersCommittee = notInTheOwnersCommittee;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Whether whoever takes a post there declares of herself what could conflict. */
    public static boolean asksForDeclarations(OrganisationRecord organisation) {
        return NothingDeclaredThatForbidsIt.asks(organisation.kind());
    }

    /**
     * Gives the post.
     *
     * @throws OrganisationRefused when it may not be given like this
     */
    @Transactional
    public UUID take(OrganisationRecord organisation, PostDraft draft, Scope scope, Actor by) {
        scope.require(organisation.place());
        OrganisationRefused.ifAny(check(organisation, draft));
        var id = NewId.next();
        var kind = posts.kind(draft.kind()).orElseThrow();
        table.insert(id, organisation.id(), kind, draft, LocalDate.now(clock.withZone(Dates.ZONE)));
        trail.record(OrganisationTrail.entry("appointed", organisation, by)
                .with("post", null, kind.name())
                .with("since", null, draft.since().toString()));
        events.publishEvent(new PostTaken(organisation.id(), draft.kind(), draft.holder(), draft.since()));
        return id;
    }

    private List<Refusal> check(OrganisationRecord organisation, PostDraft draft) {
        var refusals = new ArrayList<Refusal>();
        var kind = posts.kind(draft.kind())
                .filter(found -> found.party() == organisation.kind().isParty());
        if (kind.isEmpty()) {
            return List.of(Refusal.of("kind", "organisation.wrong.post.kind"));
        }
        if (draft.holder() == null && (!draft.unnamed() || asksForDeclarations(organisation))) {
            refusals.add(Refusal.of("holder", "organisation.wrong.post.holder"));
        }
        if (draft.until() != null && draft.until().isBefore(draft.since())) {
            return List.of(Refusal.of("until", "organisation.wrong.post.until"));
        }
        if (draft.since().isBefore(organisation.since())) {
            refusals.add(Refusal.of("since", "organisation.wrong.post.before", organisation.since()));
        }
        OnePostOneHolder.check(kind.get(), draft, posts.of(List.of(organisation.id())))
                .ifPresent(refusals::add);
        if (draft.holder() != null) {
            notInTheOwnersCommittee
                    .check(organisation, draft.holder(), draft.since())
                    .ifPresent(refusals::add);
        }
        refusals.addAll(NothingDeclaredThatForbidsIt.check(organisation.kind(), draft));
        return refusals;
    }

    /**
     * Ends the post on this day.
     *
     * @param version what the form was opened on
     * @throws OrganisationRefused before its first day, after today, or when somebody was quicker
     */
    @Transactional
    public void leave(
            OrganisationRecord organisation, Post post, int version, LocalDate lastDay, Scope scope, Actor by) {
        scope.require(organisation.place());
        if (lastDay.isBefore(post.since())) {
            throw OrganisationRefused.because("lastDay", "organisation.wrong.post.until");
        }
        if (!table.end(post.id(), version, lastDay)) {
            throw OrganisationRefused.meanwhile();
        }
        trail.record(OrganisationTrail.entry("relieved", organisation, by)
                .with("post", post.kind().name(), null)
                .with("until", null, lastDay.toString()));
        events.publishEvent(new PostLeft(organisation.id(), post.kind().code(), lastDay));
    }

    /**
     * Says until when, how, and whether newly trained.
     *
     * @param version the version it was read with
     * @throws OrganisationRefused for a last day before the first, where another would overlap, or when somebody was quicker
     */
    @Transactional
    public void revise(
            OrganisationRecord organisation,
            Post post,
            int version,
            @Nullable LocalDate until,
            Appointment how,
            boolean newlyTrained,
            Scope scope,
            Actor by) {
        scope.require(organisation.place());
        if (until != null && until.isBefore(post.since())) {
            throw OrganisationRefused.because("until", "organisation.wrong.post.until");
        }
        if (!table.revise(post.id(), version, until, how, newlyTrained)) {
            throw OrganisationRefused.meanwhile();
        }
        trail.record(OrganisationTrail.entry("changed", organisation, by)
                .with("post", null, post.kind().name())
                .with("until", said(post.until()), said(until)));
        events.publishEvent(new OrganisationChanged(organisation.id(), organisation.place(), organisation.compounds()));
    }

    private static @Nullable String said(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Takes out a post that was entered by mistake, as when an import is undone. */
    @Transactional
    public void withdraw(OrganisationRecord organisation, Post post, Scope scope, Actor by) {
        scope.require(organisation.place());
        table.delete(post.id());
        trail.record(OrganisationTrail.entry("relieved", organisation, by)
                .with("post", post.kind().name(), null));
        events.publishEvent(new PostLeft(organisation.id(), post.kind().code(), post.since()));
    }
}
