package org.yuanba.place.redraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.yuanba.place.division.Division;
import org.yuanba.place.redraw.PlaceTree.Node;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Generated histories of a small city: editions and moves by hand, one after the other. */
class RedrawPropertyTests {

    private static final PlaceKey ROOT = new PlaceKey("5101");
    private static final List<String> NAMES = List.of("新华", "建设", "人民", "玉林", "桂溪", "红星", "光明", "五一");

    @Property(tries = 300)
    void leadsToTheEditionAndNeverLosesAPlace(@ForAll @IntRange(max = 1_000_000) int seed) {
        var city = new City(new Random(seed));
        for (int round = 0; round < 4; round++) {
            city.moveSomethingByHand();
            city.takeTheNextEdition();
        }
    }

    @Example
    void findsNothingElseBecauseSomebodySaidWhereACommunityGoes() {
        for (int seed : new int[] {755, 14_872, 150_598}) {
            leadsToTheEditionAndNeverLosesAPlace(seed);
            changesNothingTheSecondTime(seed);
        }
    }

    @Property(tries = 300)
    void changesNothingTheSecondTime(@ForAll @IntRange(max = 1_000_000) int seed) {
        var city = new City(new Random(seed));
        city.moveSomethingByHand();
        city.takeTheNextEdition();
        var again = DivisionComparison.plan(city.tree, city.edition, Mapping.Lines.none());
        assertThat(again.isEmpty()).as(again.lines().toString()).isTrue();
        assertThat(again.lines()).isEmpty();
        assertThat(again.problems()).isEmpty();
    }

    @Property(tries = 100)
    void takesBackAMoveByHandToTheKeyOfBefore(@ForAll @IntRange(max = 1_000_000) int seed) {
        var city = new City(new Random(seed));
        var street = city.any(city.tree.at(PlaceLevel.STREET));
        var there = city.any(city.tree.at(PlaceLevel.DISTRICT)).key();
        var before = keys(city.tree);
        city.move(street.key(), there);
        city.move(street.key(), street.parent());
        assertThat(keys(city.tree)).isEqualTo(before);
        assertThat(city.tree.former().keySet()).doesNotContainAnyElementsOf(before);
    }

    private static List<PlaceKey> keys(PlaceTree tree) {
        return tree.all().stream().map(Node::key).toList();
    }

    private static final class City {

        private final Random random;
        private final Map<PlaceKey, String> everyKeyOfCompounds = new HashMap<>();
        private List<Division> edition = new ArrayList<>();
        private PlaceTree tree;

        City(Random random) {
            this.random = random;
            edition.add(new Division("5101", "city", "成都市", "51"));
            for (int d = 1; d <= 3; d++) {
                grow("5101%02d".formatted(d), "区", 3);
            }
            var nodes = new ArrayList<Node>();
            for (var row : edition) {
                nodes.add(new Node(new PlaceKey(row.code()), row.name(), row.code(), null, true, null));
                for (int c = 1; row.code().length() == 12 && c <= random.nextInt(4); c++) {
                    var key = new PlaceKey("%s%03d".formatted(row.code(), c));
                    nodes.add(new Node(key, "院" + key, null, null, random.nextInt(6) > 0, null));
                }
            }
            var serials = new HashMap<PlaceKey, Integer>();
            nodes.stream().filter(Node::isCompound).forEach(node -> serials.merge(node.parent(), 3, Math::max));
            tree = PlaceTree.of(ROOT, nodes, Map.of(), serials);
            note();
        }

        private void grow(String code, String ending, int children) {
            var key = new PlaceKey(code);
            edition.add(new Division(
                    code,
                    key.level().word(),
                    NAMES.get(random.nextInt(NAMES.size())) + ending,
                    key.parent().orElseThrow().value()));
            if (key.level() != PlaceLevel.COMMUNITY) {
                for (int i = 1; i <= children; i++) {
                    grow("%s%03d".formatted(code, i), code.length() == 6 ? "街道" : "社区居委会", children);
                }
            }
        }

        void moveSomethingByHand() {
            var street = any(tree.at(PlaceLevel.STREET));
            move(street.key(), any(tree.at(PlaceLevel.DISTRICT)).key());
        }

        void move(PlaceKey from, PlaceKey to) {
            var lines = new Mapping.Lines(List.of(new Mapping(1, from.value(), to.value(), "")), List.of());
            var plan = MovePlanning.plan(tree, List.of(), lines);
            assertThat(plan.problems()).isEmpty();
            follow(plan);
        }

        void takeTheNextEdition() {
            int changes = 1 + random.nextInt(5);
            for (int i = 0; i < changes; i++) {
                change();
            }
            edition.sort((a, b) -> a.code().compareTo(b.code()));
            var plan = DivisionComparison.plan(tree, edition, Mapping.Lines.none());
            if (!plan.problems().isEmpty()) {
                plan = DivisionComparison.plan(tree, edition, homes());
            }
            assertThat(plan.problems()).isEmpty();
            follow(plan);
            assertThat(coded()).isEqualTo(inTheEdition());
        }

        /** Everything that would end with compounds in it goes somewhere. */
        private Mapping.Lines homes() {
            var homes = new ArrayList<Mapping>();
            var somewhere = edition.stream()
                    .filter(row -> row.code().length() == 12)
                    .map(Division::code)
                    .findFirst()
                    .orElseThrow();
            for (var problem :
                    DivisionComparison.plan(tree, edition, Mapping.Lines.none()).problems()) {
                assertThat(problem.kind()).isEqualTo("homeless");
                homes.add(new Mapping(
                        homes.size() + 1, (String) problem.arguments().get(1), somewhere, ""));
            }
            return new Mapping.Lines(homes, List.of());
        }

        private void change() {
            var row = edition.get(1 + random.nextInt(edition.size() - 1));
            switch (random.nextInt(5)) {
                case 0 -> replace(row, row.code(), NAMES.get(random.nextInt(NAMES.size())) + ending(row));
                case 1 -> renumber(row, row.code().substring(0, row.parent().length()));
                case 2 -> {
                    var parents = edition.stream()
                            .filter(one -> one.level()
                                    .equals(new PlaceKey(row.parent()).level().word()))
                            .toList();
                    renumber(row, any(parents).code());
                }
                case 3 -> {
                    if (edition.stream()
                                    .filter(one -> one.code().length() == 12
                                            && !one.code().startsWith(row.code()))
                                    .count()
                            > 0) {
                        edition.removeIf(one -> one.code().startsWith(row.code()));
                    }
                }
                default -> renumber(row, row.code().substring(0, row.parent().length()));
            }
        }

        /** Gives a row and all below it a code that is free, also one that was another's once. */
        private void renumber(Division row, String parent) {
            int digits = row.code().length() - parent.length();
            for (int number = 1; number < 40; number++) {
                var code = parent + ("%0" + digits + "d").formatted(number);
                if (edition.stream().noneMatch(one -> one.code().equals(code))) {
                    for (var one : List.copyOf(edition)) {
                        if (one.code().startsWith(row.code())) {
                            replace(one, code + one.code().substring(row.code().length()), one.name());
                        }
                    }
                    return;
                }
            }
        }

        private void replace(Division row, String code, String name) {
            edition.remove(row);
            edition.add(new Division(
                    code,
                    row.level(),
                    name,
                    new PlaceKey(code).parent().orElseThrow().value()));
        }

        private static String ending(Division row) {
            return switch (row.code().length()) {
                case 6 -> "区";
                case 9 -> "街道办事处";
                default -> "社区居民委员会";
            };
        }

        private void follow(RedrawPlan plan) {
            var before = tree;
            tree = plan.redraw().on(tree);
            for (var node : before.all()) {
                var now = tree.find(tree.former().getOrDefault(node.key(), node.key()));
                assertThat(now).as("%s by its key of before", node).isPresent();
                if (node.isCompound()) {
                    assertThat(now.get().name()).isEqualTo(node.name());
                    assertThat(now.get().open()).isEqualTo(node.open());
                }
            }
            for (var node : tree.all()) {
                if (node.open() && !node.key().equals(ROOT)) {
                    assertThat(tree.find(node.parent()).filter(Node::open))
                            .as("what %s lies in", node)
                            .isPresent();
                }
            }
            assertThat(tree.all())
                    .hasSize(before.all().size() + plan.redraw().added().size());
            note();
        }

        private void note() {
            tree.all().stream().filter(Node::isCompound).forEach(node -> {
                var other = everyKeyOfCompounds.put(node.key(), node.name());
                assertThat(other).as("the key %s", node.key()).isIn(null, node.name());
            });
        }

        private Map<String, String> coded() {
            return tree.all().stream()
                    .filter(node -> node.open() && node.code() != null)
                    .collect(Collectors.toMap(
                            Node::code,
                            node -> DivisionName.stem(node.key().level(), node.name()),
                            (a, b) -> a + "+" + b,
                            TreeMap::new));
        }

        private Map<String, String> inTheEdition() {
            return edition.stream()
                    .collect(Collectors.toMap(
                            Division::code,
                            row -> DivisionName.stem(new PlaceKey(row.code()).level(), row.name()),
                            (a, b) -> a + "+" + b,
                            TreeMap::new));
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
