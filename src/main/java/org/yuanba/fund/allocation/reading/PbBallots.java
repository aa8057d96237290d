package org.yuanba.fund.allocation.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yuanba.fund.allocation.Ballot;
import org.yuanba.fund.allocation.BallotKind;

/** Gathers ballots line by line; a project named twice on one of them counts where it is named first. */
final class PbBallots {

    private final BallotKind kind;
    private final Map<String, Integer> positions;
    private final BigDecimal unnamed;
    private final Map<String, Integer> voters = new LinkedHashMap<>();
    private final Map<String, Ballot> read = new HashMap<>();

    PbBallots(BallotKind kind, Map<String, Integer> positions, BigDecimal unnamed) {
        this.kind = kind;
        this.positions = positions;
        this.unnamed = unnamed;
    }

    boolean isEmpty() {
        return voters.isEmpty();
    }

    void add(int line, String vote, String points) {
        var text = kind.hasPoints() ? vote + ';' + points : vote;
        if (voters.merge(text, 1, Integer::sum) == 1) {
            read.put(text, ballot(line, vote, points));
        }
    }

    List<Ballot> all() {
        var ballots = new ArrayList<Ballot>(voters.size());
        voters.forEach((text, many) -> {
            var ballot = read.get(text);
            if (ballot != null) {
                ballots.add(ballot.by(many));
            }
        });
        return ballots;
    }

    private Ballot ballot(int line, String vote, String points) {
        var ids = split(vote);
        var given = kind.hasPoints() ? split(points) : List.<String>of();
        if (kind.hasPoints() && given.size() != ids.size()) {
            throw new ElectionRefused(line, "points-other-number", given.size(), ids.size());
        }
        var named = new LinkedHashMap<Integer, BigDecimal>();
        for (int k = 0; k < ids.size(); k++) {
            var position = positions.get(ids.get(k));
            if (position == null) {
                throw new ElectionRefused(line, "vote-unknown", ids.get(k));
            }
            var point = given.isEmpty() ? BigDecimal.ZERO : Numbers.read(given.get(k), line, "points");
            named.putIfAbsent(position, point);
        }
        if (unnamed.signum() > 0) {
            positions.values().forEach(position -> named.putIfAbsent(position, unnamed));
        }
        return new Ballot(List.copyOf(named.keySet()), kind.hasPoints() ? List.copyOf(named.values()) : List.of(), 1);
    }

    private static List<String> split(String list) {
        var parts = new ArrayList<String>();
        if (!list.isBlank()) {
            int from = 0;
            for (int to = list.indexOf(','); to >= 0; to = list.indexOf(',', from)) {
                parts.add(list.substring(from, to).strip());
                from = to + 1;
            }
            parts.add(list.substring(from).strip());
        }
        return parts;
    }
}
