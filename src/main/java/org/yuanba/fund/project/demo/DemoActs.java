package org.yuanba.fund.project.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.ballot.BallotCasting;
import org.yuanba.fund.ballot.Ballots;
import org.yuanba.fund.ballot.CodePrinting;
import org.yuanba.fund.ballot.Reconciling;
import org.yuanba.fund.books.party.Parties;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.call.CallOpening;
import org.yuanba.fund.carrying.Accepting;
import org.yuanba.fund.carrying.Agreeing;
import org.yuanba.fund.carrying.NoticeGiving;
import org.yuanba.fund.carrying.Settling;
import org.yuanba.fund.carrying.Tranche;
import org.yuanba.fund.carrying.TranchePaying;
import org.yuanba.fund.carrying.Tranches;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.MovementPosting;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.fund.pitch.Marking;
import org.yuanba.fund.pitch.PitchPlanning;
import org.yuanba.fund.pitch.PitchRunning;
import org.yuanba.fund.pitch.Pitches;
import org.yuanba.fund.project.Askers;
import org.yuanba.fund.project.ProjectApplying;
import org.yuanba.fund.project.Projects;
import org.yuanba.fund.result.ResultOpening;
import org.yuanba.fund.vetting.Vetting;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;

/** Everything that is done in a round. */
@Component
record DemoActs(Before before, Event event, Vote vote, After after, End end) {

    /** A fund of the community with money from the city. */
    FundAccountId fund(PlaceKey community, String round, long yuan, LocalDate today, Scope scope) {
        var by = Actor.system();
        var city = before.parties()
                .named(community, "成都市", PartyKind.CITY, true, today, scope, by)
                .id();
        var fund =
                before.opening().fund(community, "社区激励资金 " + round, FundNature.COMMUNITY_INCENTIVE, today, scope, by);
        before.posting()
                .post(
                        NewMovement.of(
                                "demo guanghua " + round,
                                MovementKind.ALLOCATION,
                                city,
                                fund,
                                new Money(yuan * 100),
                                today),
                        scope,
                        by);
        return fund;
    }

    /** Numbers of the slips of those who asked. */
    List<String> slips(ProjectId project, Scope scope) {
        return end.askers().of(end.projects().find(project, scope).orElseThrow(), scope).stream()
                .limit(2)
                .map(Askers.Asker::number)
                .toList();
    }

    /** The next payment. */
    Optional<UUID> due(ProjectId project, Scope scope) {
        return after.tranches().of(end.projects().find(project, scope).orElseThrow(), scope).stream()
                .filter(one -> !one.isPaid())
                .map(Tranche::id)
                .findFirst();
    }

    /** Until a project is admitted. */
    @Component("demoBefore")
    record Before(
            FundAccountOpening opening,
            Parties parties,
            MovementPosting posting,
            CallOpening calls,
            ProjectApplying applying,
            Vetting vetting) {}

    /** The pitch event. */
    @Component("demoEvent")
    record Event(Pitches pitches, PitchPlanning planning, PitchRunning running, Marking marking) {}

    /** The vote. */
    @Component("demoVote")
    record Vote(
            CodePrinting printing,
            Ballots ballots,
            BallotCasting casting,
            Reconciling reconciling,
            ResultOpening opening) {}

    /** After the vote. */
    @Component("demoAfter")
    record After(NoticeGiving notices, Agreeing agreeing, Tranches tranches, TranchePaying paying) {}

    /** The end. */
    @Component("demoEnd")
    record End(Accepting accepting, Settling settling, Askers askers, Projects projects) {}
}
