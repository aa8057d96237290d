package org.yuanba.organisation.formation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.calendar.Counting;
import org.yuanba.calendar.Deadlines;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.organisation.domain.Refusal;
import org.yuanba.organisation.rule.Rule.Code;
import org.yuanba.organisation.rule.Rules;
import org.yuanba.web.Dates;

/** What must hold at the members' meeting, by the rules of its day. */
@Component
public class FormationRules {

    private final Rules rules;
    private final Deadlines deadlines;
    private final Clock clock;

    FormationRules(Rules rules, Deadlines deadlines, Clock clock) {
        this.rules = rules;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    List<Refusal> check(Formation formation, Election election) {
        var ballot = election.ballot();
        if (ballot.entitled() < 1) {
            return List.of(Refusal.of("entitled", "organisation.wrong.election.entitled"));
        }
        if (ballot.present() < 0 || ballot.present() > ballot.entitled()) {
            return List.of(Refusal.of("present", "organisation.wrong.election.more-present"));
        }
        if (ballot.votes() < 0 || ballot.votes() > ballot.present()) {
            return List.of(Refusal.of("votes", "organisation.wrong.election.more-votes"));
        }
        var refusals = new ArrayList<Refusal>();
        FourFifthsMustBePresent.check(rules.on(Code.ELECTION_PRESENT, election.day()), ballot)
                .ifPresent(refusals::add);
        MoreThanHalfMustAgree.check(rules.on(Code.ELECTION_VOTES, election.day()), ballot)
                .ifPresent(refusals::add);
        SevenFullMembersElectACommittee.check(
                        new SevenFullMembersElectACommittee.Figures(
                                rules.on(Code.COMMITTEE_FULL_MEMBERS, election.day()),
                                rules.on(Code.COMMITTEE_SEATS_LEAST, election.day()),
                                rules.on(Code.COMMITTEE_SEATS_MOST, election.day())),
                        formation.kind(),
                        ballot.entitled(),
                        election.committee())
                .ifPresent(refusals::add);
        if (election.elected() == null) {
            refusals.add(Refusal.of("holder", "organisation.wrong.post.holder"));
        }
        var decided = Objects.requireNonNull(formation.decidedOn());
        if (election.day().isAfter(LocalDate.now(clock.withZone(Dates.ZONE)))
                || election.day().isBefore(decided)) {
            refusals.add(Refusal.of("electedOn", "organisation.wrong.election.day", decided));
        }
        return refusals;
    }

    /** The last day to file an election of this day upwards. */
    LocalDate fileBy(LocalDate elected) {
        return deadlines
                .of(elected, rules.number(Code.FILING_DAYS, elected), Counting.CALENDAR)
                .lastDay();
    }

    /** How many full members a branch has at most as a rule, when there are more of them; none otherwise. */
    public Optional<Integer> mostWhereTooMany(OrganisationKind kind, int fullMembers) {
        int most = rules.number(Code.BRANCH_MEMBERS, LocalDate.now(clock.withZone(Dates.ZONE)));
        return SevenFullMembersElectACommittee.isABranch(kind) && fullMembers > most
                ? Optional.of(most)
                : Optional.empty();
    }

    /** The fewest of so many that must be present today. */
    public int leastPresent(int entitled) {
        return FourFifthsMustBePresent.least(
                rules.on(Code.ELECTION_PRESENT, LocalDate.now(clock.withZone(Dates.ZONE))), entitled);
    }
}
