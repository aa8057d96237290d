package org.yuanba.compound.demo;

import static org.yuanba.compound.ledger.CompoundField.ALIASES;
import static org.yuanba.compound.ledger.CompoundField.HOUSEHOLDS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * Draws the yards of the sample city from one seed. Each community has a seed of its own, so that its yards depend on
 * nothing but its key and how many there are to be.
 */
final class CityPlan {

    private static final long SEED = 20_261_123;
    private static final double KM_PER_DEGREE = 111.2;
    private static final double KM_PER_DEGREE_EAST = 95.6;
    private static final String LAST_COMMITTEE = "199";

    private final Map<String, DistrictPoint> districts = DistrictPoint.all();
    private final Map<PlaceKey, AccountYards> account = AccountYards.all();
    private final Map<PlaceKey, Double> weights = new HashMap<>();

    private CityPlan() {}

    /** So many yards on those of these communities that have a residents' committee, in the order of keys. */
    static List<PlannedYard> of(List<Place> communities, int yards) {
        var plan = new CityPlan();
        var committees = communities.stream()
                .filter(place -> isCommittee(place.key()))
                .sorted(Comparator.comparing(Place::key))
                .toList();
        var shares = plan.shares(committees, yards);
        return committees.stream()
                .flatMap(place -> plan.yards(place, shares.getOrDefault(place.key(), 0)))
                .toList();
    }

    /** A residents' committee, not one of villagers: 001 to 199 in its last three digits. */
    private static boolean isCommittee(PlaceKey community) {
        return community.value().substring(PlaceLevel.STREET.digits()).compareTo(LAST_COMMITTEE) <= 0;
    }

    /** How many yards each community gets: those of the account first, the rest by weight, the largest remainders up. */
    private Map<PlaceKey, Integer> shares(List<Place> committees, int yards) {
        var shares = new HashMap<PlaceKey, Integer>();
        for (var place : committees) {
            var named = account.get(place.key());
            shares.put(place.key(), named == null ? 0 : named.names().size());
            weights.put(place.key(), named != null && named.alone() ? 0 : weight(place.key()));
        }
        var rest = Math.max(0, yards - sum(shares));
        var all = committees.stream()
                .mapToDouble(place -> weights.getOrDefault(place.key(), 0.0))
                .sum();
        var remainders = new HashMap<PlaceKey, Double>();
        for (var place : committees) {
            var exact = rest * weights.getOrDefault(place.key(), 0.0) / all;
            shares.merge(place.key(), (int) exact, Integer::sum);
            remainders.put(place.key(), exact - (int) exact);
        }
        var missing = Math.max(0, yards - sum(shares));
        committees.stream()
                .map(Place::key)
                .sorted(Comparator.comparing((PlaceKey key) -> -remainders.getOrDefault(key, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(missing)
                .forEach(key -> shares.merge(key, 1, Integer::sum));
        return shares;
    }

    private static int sum(Map<PlaceKey, Integer> shares) {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Communities of one district differ: some have a third of the usual, some twice as many. */
    private double weight(PlaceKey community) {
        return district(community).weight() * (0.35 + 1.3 * random(community, 1).nextDouble());
    }

    private Stream<PlannedYard> yards(Place community, int yards) {
        var random = random(community.key(), 2);
        var names = new YardNames(random, community.shortName());
        var named = account.get(community.key());
        var known = named == null ? List.<String>of() : named.names();
        known.forEach(name -> {
            names.take(name);
            AccountYards.oldNames(name).forEach(names::take);
        });
        if (community.key().equals(AccountYards.WUSI)) {
            names.take(NineYards.TOGETHER);
            NineYards.NAMES.forEach(names::take);
        }
        var middle = middle(community.key());
        var planned = new ArrayList<PlannedYard>(yards);
        for (int i = 0; i < yards; i++) {
            var name = i < known.size() ? known.get(i) : names.next();
            var road = named != null && i < known.size() ? named.road() : names.road();
            var facts = new DemoYard(random, middle[0], middle[1]).facts(name, road);
            planned.add(PlannedYard.drawn(community.key(), lived(withAliases(facts, names, random), random), random));
        }
        return planned.stream();
    }

    private static Facts withAliases(Facts facts, YardNames names, Random random) {
        var old = AccountYards.oldNames(facts.name());
        if (!old.isEmpty()) {
            return facts.with(ALIASES, String.join("、", old));
        }
        return random.nextInt(16) == 0 ? facts.with(ALIASES, names.former()) : facts;
    }

    /** A few ledgers do not know how many households there are. */
    private static Facts lived(Facts facts, Random random) {
        return random.nextInt(80) == 0 ? facts.with(HOUSEHOLDS, null) : facts;
    }

    /** Where a community lies: near its street, which lies near its district. */
    private double[] middle(PlaceKey community) {
        var district = district(community);
        var street = random(community.at(PlaceLevel.STREET), 3);
        var near = random(community, 4);
        var north = district.spread() * (scatter(street) + scatter(near) / 3);
        var east = district.spread() * (scatter(street) + scatter(near) / 3);
        return new double[] {
            district.latitude() + north / KM_PER_DEGREE, district.longitude() + east / KM_PER_DEGREE_EAST
        };
    }

    /** Between -1 and 1, rather near 0. */
    private static double scatter(Random random) {
        return (random.nextDouble() + random.nextDouble() + random.nextDouble()) * 2 / 3 - 1;
    }

    private DistrictPoint district(PlaceKey community) {
        return Objects.requireNonNull(
                districts.get(community.at(PlaceLevel.DISTRICT).value()));
    }

    private static Random random(PlaceKey place, int purpose) {
        var random = new Random(SEED * 31 + Long.parseLong(place.value()) * 1_000_003 + purpose);
        random.nextInt();
        return random;
    }
}
