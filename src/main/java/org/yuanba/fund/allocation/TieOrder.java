package org.yuanba.fund.allocation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which of two projects is taken first where a rule finds them equal; always one of the two. */
public sealed interface TieOrder {

    /** By id, compared as texts by code point. */
    TieOrder LEXICO = new ById();

    /** The cheaper one, then the one on more ballots, then by id. */
    TieOrder CHEAP_POPULAR = new CheapPopular();

    /** The one of this code; lots have none, they are drawn. */
    static Optional<TieOrder> of(String code) {
        return Stream.of(LEXICO, CHEAP_POPULAR)
                .filter(order -> order.code().equals(code))
                .findFirst();
    }

    /** As one types it. */
    String code();

    /** Positions of the projects, the one that wins every tie first; {@code votes} says on how many ballots each stands. */
    List<Integer> sorted(Election election, long[] votes);

    /** By id. */
    record ById() implements TieOrder {

        @Override
        public String code() {
            return "lexico";
        }

        @Override
        public List<Integer> sorted(Election election, long[] votes) {
            return by(election, byId(election));
        }
    }

    /** Cheaper, then more popular, then by id. */
    record CheapPopular() implements TieOrder {

        @Override
        public String code() {
            return "cheap_popular";
        }

        @Override
        public List<Integer> sorted(Election election, long[] votes) {
            var cheaper = Comparator.<Integer, java.math.BigDecimal>comparing(
                    p -> election.projects().get(p).cost());
            var popular = Comparator.<Integer>comparingLong(p -> -votes[p]);
            return by(election, cheaper.thenComparing(popular).thenComparing(byId(election)));
        }
    }

    /**
     * By lot, drawn before the count.
     *
     * @param ids in the order they were drawn; projects without a lot come behind, by id
     */
    record Lots(List<String> ids) implements TieOrder {

        /** Keeps the order as it was drawn. */
        public Lots {
            ids = List.copyOf(ids);
        }

        @Override
        public String code() {
            return "lots";
        }

        @Override
        public List<Integer> sorted(Election election, long[] votes) {
            var drawn = Comparator.<Integer>comparingInt(p -> {
                int place = ids.indexOf(election.projects().get(p).id());
                return place < 0 ? ids.size() : place;
            });
            return by(election, drawn.thenComparing(byId(election)));
        }
    }

    private static List<Integer> by(Election election, Comparator<Integer> order) {
        return IntStream.range(0, election.projects().size())
                .boxed()
                .sorted(order)
                .toList();
    }

    private static Comparator<Integer> byId(Election election) {
        return (one, other) -> compare(
                election.projects().get(one).id(),
                election.projects().get(other).id());
    }

    /** Texts by code point; {@link String#compareTo} differs beyond U+FFFF. */
    static int compare(String one, String other) {
        return java.util.Arrays.compare(
                one.codePoints().toArray(), other.codePoints().toArray());
    }
}
