package org.yuanba.fund.allocation.counting;

import java.util.List;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Terms;

/** How projects stand before any money is given: votes, sums of satisfaction, and the order rules walk down. */
public final class Standing {

    private final Profile profile;
    private final Terms terms;
    private final Greedy greedy;
    private final long[] votes;

    /** Of an election, by these terms. */
    public Standing(Election election, Terms terms) {
        this.profile = terms.rule() == Rule.PHRAGMEN
                ? Profile.ofApprovals(election)
                : new Profile(election, terms.satisfaction());
        this.terms = terms;
        this.votes = Profile.votes(election, terms.rule() == Rule.PHRAGMEN);
        this.greedy = new Greedy(profile, terms.ties().sorted(election, votes), terms.takesUnsupported());
    }

    /** On how many ballots a project stands. */
    public long votes(int project) {
        return votes[project];
    }

    /** What voters gain from it together; by Phragmén's rule the number of its supporters. */
    public Fraction support(int project) {
        return Fraction.of(profile.saidGain(profile.gain(project)));
    }

    /** The projects in the order in which a rule that walks down a list takes them. */
    public List<Integer> walked() {
        return greedy.walked(terms.rule());
    }

    /** Whether such a rule finds two projects equal. */
    public boolean areEqual(int one, int other) {
        return terms.rule() == Rule.TOP
                ? profile.gain(one).equals(profile.gain(other))
                : greedy.byWorth(one, other) == 0;
    }
}
