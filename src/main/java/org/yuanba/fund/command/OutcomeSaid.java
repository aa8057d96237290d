package org.yuanba.fund.command;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yuanba.fund.allocation.Election;
import org.yuanba.fund.allocation.Fraction;
import org.yuanba.fund.allocation.Outcome;
import org.yuanba.fund.allocation.Purchase;
import org.yuanba.fund.allocation.Terms;
import org.yuanba.fund.allocation.TieOrder;
import org.yuanba.fund.allocation.reasons.Explanation;
import org.yuanba.fund.allocation.reasons.Found;
import org.yuanba.fund.allocation.reasons.ProjectReason;
import org.yuanba.fund.allocation.reasons.Receipt;

/** An outcome as it is printed: ids, and exact numbers as texts. */
record OutcomeSaid(Election election, Terms terms, Outcome outcome) {

    private static final int DECIMALS = 2;

    Map<String, Object> result() {
        var said = new LinkedHashMap<String, Object>();
        var order = ids(outcome.order());
        said.put("winners", order.stream().sorted(TieOrder::compare).toList());
        said.put("order", order);
        said.put("cost", Fraction.of(outcome.cost()).toString());
        outcome.shares().ifPresent(growth -> {
            said.put("iterations", growth.runs());
            said.put("stop", growth.stop().name().toLowerCase(Locale.ROOT));
        });
        outcome.welfare().ifPresent(welfare -> {
            said.put("welfare", Fraction.of(welfare.sum()).toString());
            said.put("unique", welfare.unique());
        });
        return said;
    }

    Map<String, Object> explanation(byte[] file) {
        var explanation = new Explanation(election, terms, outcome);
        var said = new LinkedHashMap<String, Object>();
        said.put("sha256", sha256(file));
        said.put("rule", terms.rule().code());
        said.put("sat", terms.satisfaction().code());
        said.put("tie", terms.ties().code());
        said.put("zeroSupport", terms.takesUnsupported() ? "take" : "leave");
        said.put("voters", election.voters());
        explanation.share().ifPresent(share -> said.put("share", share.toString()));
        outcome.shares().ifPresent(growth -> {
            said.put("increment", terms.increment().toPlainString());
            said.put("increments", growth.steps());
        });
        said.put("rounds", explanation.purchases().stream().map(this::round).toList());
        said.put("projects", explanation.projects().stream().map(this::project).toList());
        if (explanation.isSearched()) {
            said.put(
                    "shares", explanation.receipts().stream().map(this::receipt).toList());
        }
        return said;
    }

    private Map<String, Object> round(Purchase purchase) {
        var said = new LinkedHashMap<String, Object>();
        said.put("project", id(purchase.project()));
        said.put("price", purchase.price().toString());
        said.put(
                "effectiveVotes",
                Fraction.of(1).by(purchase.price()).rounded(DECIMALS).toPlainString());
        said.put("supporters", purchase.supporters());
        said.put("paidInFull", purchase.inFull());
        said.put("paidAllTheyHad", purchase.inPart());
        said.put("highestPayment", purchase.highest().toString());
        said.put("left", purchase.left().toString());
        if (!purchase.equals().isEmpty()) {
            said.put("tiedWith", ids(purchase.equals()));
        }
        return said;
    }

    private Map<String, Object> project(ProjectReason reason) {
        var project = election.projects().get(reason.project());
        var said = new LinkedHashMap<String, Object>();
        said.put("project", project.id());
        said.put("won", reason.place().isPresent());
        said.put("reason", reason.reason().code());
        said.put("cost", Fraction.of(project.cost()).toString());
        said.put("votes", reason.votes());
        said.put("support", reason.support().toString());
        reason.place().ifPresent(place -> said.put("place", place));
        if (!reason.equals().isEmpty()) {
            said.put("tiedWith", ids(reason.equals()));
        }
        reason.money().ifPresent(money -> said.put("money", money.toString()));
        reason.missing().ifPresent(missing -> said.put("missing", missing.toString()));
        reason.covered()
                .ifPresent(covered -> said.put(
                        "coveredPercent", covered.times(100).rounded(DECIMALS).toPlainString()));
        found(said, "furtherVoters", reason.furtherVoters());
        found(said, "furtherVotesOfVoters", reason.furtherVotes());
        found(said, "largestCost", reason.largestCost());
        found(said, "smallestBudget", reason.smallestBudget());
        return said;
    }

    /** A figure of which not every lesser one was tried is said to be the least that was found. */
    private static void found(Map<String, Object> said, String name, Optional<Found> figure) {
        figure.ifPresent(found -> said.put(
                found.exact() ? name : name + "Found",
                Fraction.of(found.amount()).toString()));
    }

    private Map<String, Object> receipt(Receipt receipt) {
        var ballot = election.ballots().get(receipt.ballot());
        var said = new LinkedHashMap<String, Object>();
        said.put("ballot", ids(ballot.projects()));
        said.put("voters", ballot.voters());
        said.put("share", receipt.share().toString());
        var payments = new LinkedHashMap<String, String>();
        outcome.order().forEach(p -> {
            var paid = receipt.payments().get(p);
            if (paid != null) {
                payments.put(id(p), paid.toString());
            }
        });
        said.put("payments", payments);
        said.put("left", receipt.left().toString());
        said.put("won", receipt.won());
        return said;
    }

    private List<String> ids(Collection<Integer> positions) {
        var ids = new ArrayList<String>(positions.size());
        positions.forEach(position -> ids.add(id(position)));
        return ids;
    }

    private String id(int position) {
        return election.projects().get(position).id();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
