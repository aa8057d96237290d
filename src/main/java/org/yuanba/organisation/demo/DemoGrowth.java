package org.yuanba.organisation.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yuanba.organisation.OrganisationKind;
import org.yuanba.place.Place;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Which organisations of the sample city are formed when, until a wanted number of yards is covered. */
final class DemoGrowth {

    private static final int JOINT = 62;
    private static final int FUNCTIONAL = 90;
    private static final int GROUPS = 16;
    private static final int COURTYARDS = 34;
    private static final int OWNERS = 42;
    private static final int BRANCHES_OF_YUYUAN = 8;

    private final Map<PlaceKey, UUID> committees = new HashMap<>();
    private final Set<PlaceKey> covered = new HashSet<>();
    private final Map<UUID, LocalDate> terms = new HashMap<>();
    private final List<DemoBody> standing = new ArrayList<>();
    private int trained;

    /** What stands and has been remembered. */
    List<DemoBody> standing() {
        return standing;
    }

    /** How many newly trained secretaries there are. */
    int trained() {
        return trained;
    }

    /** How many yards are covered. */
    int covered() {
        return covered.size();
    }

    /** Remembers a yard that somebody else has covered. */
    void isCovered(PlaceKey yard) {
        covered.add(yard);
    }

    /** The committees of the communities, and the bodies of self-government of the yards. */
    List<DemoBody> beginning(List<Place> yards, Map<PlaceKey, String> communities) {
        var begun = new ArrayList<DemoBody>();
        communities.forEach((community, name) -> {
            var committee = NewId.next();
            committees.put(community, committee);
            begun.add(body(committee, OrganisationKind.COMMITTEE, name + "党委", community, List.of(), null, 6));
            begun.add(body(
                    NewId.next(), OrganisationKind.RESIDENTS_COMMITTEE, name + "居委会", community, List.of(), null, 7));
        });
        for (var yard : yards) {
            var drawn = DemoYards.percent(yard.key(), 3);
            if (drawn < COURTYARDS) {
                begun.add(one(yard, OrganisationKind.COURTYARD_COMMITTEE, "院落居民自治管理委员会"));
            } else if (drawn < OWNERS) {
                begun.add(one(yard, OrganisationKind.OWNERS_COMMITTEE, "业主委员会"));
            }
        }
        standing.addAll(begun);
        return begun;
    }

    private DemoBody one(Place yard, OrganisationKind kind, String name) {
        return body(NewId.next(), kind, yard.name() + name, yard.key(), List.of(yard.key()), null, 8);
    }

    private static DemoBody body(
            UUID id,
            OrganisationKind kind,
            String name,
            PlaceKey place,
            List<PlaceKey> compounds,
            @org.jspecify.annotations.Nullable UUID superior,
            int purpose) {
        var seed = compounds.isEmpty() ? place : compounds.getFirst();
        return new DemoBody(id, kind, name, place, compounds, superior, old(seed, purpose), false);
    }

    /** A day some years before the city's past begins, different for each. */
    private static LocalDate old(PlaceKey seed, int purpose) {
        var days = DemoYards.percent(seed, purpose) * 17L + DemoYards.percent(seed, purpose + 100);
        return LocalDate.of(2025, 9, 20).minusDays(days);
    }

    /**
     * Forms party organisations for yards in their order until so many are covered.
     *
     * @param day when
     * @param old whether they have stood for years already
     * @param train how many newly trained secretaries there are to be
     */
    List<DemoBody> cover(List<Place> yards, int wanted, LocalDate day, boolean old, int train) {
        var formed = new ArrayList<DemoBody>();
        var order = DemoYards.inOrder(yards);
        var byCommunity = order.stream()
                .collect(Collectors.groupingBy(
                        yard -> yard.key().at(PlaceLevel.COMMUNITY), LinkedHashMap::new, Collectors.toList()));
        for (var yard : order) {
            if (covered.size() >= wanted) {
                break;
            }
            if (!covered.contains(yard.key()) && !DemoYards.waits(yard)) {
                var neighbours = byCommunity.getOrDefault(yard.key().at(PlaceLevel.COMMUNITY), List.of());
                form(yard, neighbours, wanted, old ? old(yard.key(), 9) : day, train)
                        .forEach(formed::add);
            }
        }
        standing.addAll(formed);
        return formed;
    }

    /** The yard of the account whose branch came late. */
    List<DemoBody> coverLate(List<Place> yards, String name, LocalDate day) {
        var formed = yards.stream()
                .filter(yard -> DemoYards.waits(yard) && yard.name().equals(name) && covered.add(yard.key()))
                .map(yard -> branch(yard, OrganisationKind.BRANCH, yard.name() + "党支部", List.of(yard.key()), day, true))
                .toList();
        standing.addAll(formed);
        return formed;
    }

    private List<DemoBody> form(Place yard, List<Place> neighbours, int wanted, LocalDate day, int train) {
        var isNew = trained < train;
        if (yard.name().equals(DemoYards.YUYUAN)) {
            covered.add(yard.key());
            var branches = new ArrayList<DemoBody>();
            for (int i = 1; i <= BRANCHES_OF_YUYUAN; i++) {
                branches.add(branch(
                        yard,
                        OrganisationKind.BRANCH,
                        yard.name() + "第" + "一二三四五六七八".charAt(i - 1) + "党支部",
                        List.of(yard.key()),
                        day,
                        false));
            }
            return branches;
        }
        var drawn = DemoYards.percent(yard.key(), 2);
        if (drawn >= JOINT && drawn < FUNCTIONAL) {
            var together = new ArrayList<PlaceKey>(List.of(yard.key()));
            neighbours.stream()
                    .filter(other -> !other.key().equals(yard.key())
                            && !covered.contains(other.key())
                            && !DemoYards.waits(other))
                    .limit(Math.min(1 + drawn % 3, wanted - covered.size() - 1L))
                    .forEach(other -> together.add(other.key()));
            if (together.size() > 1) {
                covered.addAll(together);
                return List.of(
                        branch(yard, OrganisationKind.JOINT_BRANCH, yard.name() + "等院落联合党支部", together, day, isNew));
            }
        }
        covered.add(yard.key());
        var functional = drawn >= FUNCTIONAL;
        return List.of(branch(
                yard,
                functional ? OrganisationKind.FUNCTIONAL_BRANCH : OrganisationKind.BRANCH,
                yard.name() + (functional ? "功能型党支部" : "党支部"),
                List.of(yard.key()),
                day,
                isNew));
    }

    private DemoBody branch(
            Place yard, OrganisationKind kind, String name, List<PlaceKey> compounds, LocalDate day, boolean isNew) {
        var community = yard.key().at(PlaceLevel.COMMUNITY);
        trained += isNew ? 1 : 0;
        return new DemoBody(
                NewId.next(),
                kind,
                name,
                compounds.size() > 1 ? community : yard.key(),
                compounds,
                committees.get(community),
                day,
                isNew);
    }

    /** Groups in some of the yards that nobody covers yet. */
    List<DemoBody> groups(List<Place> yards) {
        var groups = yards.stream()
                .filter(yard -> !covered.contains(yard.key())
                        && !DemoYards.waits(yard)
                        && DemoYards.percent(yard.key(), 4) < GROUPS)
                .map(yard -> new DemoBody(
                        NewId.next(),
                        OrganisationKind.GROUP,
                        yard.name() + "党小组",
                        yard.key(),
                        List.of(yard.key()),
                        committees.get(yard.key().at(PlaceLevel.COMMUNITY)),
                        old(yard.key(), 5),
                        false))
                .toList();
        standing.addAll(groups);
        return groups;
    }

    /** Remembers the terms of what was founded by this day. */
    void founded(List<DemoBody> bodies, LocalDate day) {
        bodies.forEach(body -> terms.put(body.id(), DemoRows.termOn(body.since(), day)));
    }

    /** The terms that begin by this day because one ended. */
    List<DemoRows.DemoTerm> renewed(LocalDate day) {
        var renewed = new ArrayList<DemoRows.DemoTerm>();
        for (var body : standing) {
            var next = terms.getOrDefault(body.id(), body.since()).plusYears(DemoRows.TERM_YEARS);
            if (!next.isAfter(day) && body.renews()) {
                terms.put(body.id(), next);
                renewed.add(new DemoRows.DemoTerm(body.id(), next));
            }
        }
        return renewed;
    }
}
