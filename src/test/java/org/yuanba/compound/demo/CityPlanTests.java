package org.yuanba.compound.demo;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.compound.ledger.Facts;
import org.yuanba.compound.ledger.FactsAgree;
import org.yuanba.compound.ledger.NameKey;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;

class CityPlanTests {

    private static final int ALL = 11_000;
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final List<Place> COMMUNITIES = communities();
    private static final List<PlannedYard> PLAN = CityPlan.of(COMMUNITIES, ALL);

    @Test
    void drawsAsManyYardsAsAskedOnResidentsCommitteesAlone() {
        assertThat(PLAN).hasSize(ALL);
        assertThat(PLAN)
                .allSatisfy(yard -> assertThat(
                                Integer.parseInt(yard.community().value().substring(9)))
                        .isBetween(1, 199));
        assertThat(PLAN.stream().collect(groupingBy(PlannedYard::community)))
                .hasSizeGreaterThan(1_700)
                .allSatisfy((community, yards) -> assertThat(yards).hasSizeBetween(1, 60));
    }

    @Test
    void drawsAbout85OfAHundredBetween20And400Households() {
        var households = PLAN.stream()
                .map(yard -> yard.complete().number(CompoundField.HOUSEHOLDS))
                .filter(Objects::nonNull)
                .toList();
        var within = households.stream().filter(n -> n >= 20 && n <= 400).count();
        assertThat(within * 100.0 / households.size()).isBetween(83.0, 87.0);
    }

    @Test
    void givesNoNameTwiceInACommunity() {
        PLAN.stream()
                .collect(groupingBy(PlannedYard::community))
                .forEach((community, yards) -> assertThat(yards.stream()
                                .flatMap(yard -> Stream.concat(
                                        Stream.of(yard.complete().name()), yard.complete().aliases().stream()))
                                .map(NameKey::of)
                                .toList())
                        .doesNotHaveDuplicates());
    }

    @Test
    void namesTheYardsOfTheAccount() {
        assertThat(PLAN.stream()
                        .map(yard -> yard.community() + " " + yard.complete().name()))
                .contains("510114008017 305号院", "510107009004 玉苑小区", "510107010010 卫欣苑小区", "510108006007 关家苑");
    }

    @Test
    void contradictsItselfInNoMonth() {
        for (int month = 0; month <= PlannedYard.LAST; month++) {
            for (var yard : PLAN) {
                assertThat(FactsAgree.check(yard.facts(month, DAY))).isEmpty();
            }
        }
        assertThat(PLAN).allSatisfy(yard -> assertThat(fits(yard.complete())).isTrue());
    }

    @Test
    void dependsOnNothingButItsSeed() {
        var shuffled = new ArrayList<>(COMMUNITIES);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(digest(CityPlan.of(shuffled, ALL))).isEqualTo(digest(PLAN)).isEqualTo("a04f4ee4d5b6ba16");
    }

    private static boolean fits(Facts facts) {
        var entrances = Objects.requireNonNull(facts.number(CompoundField.ENTRANCES));
        var buildings = Objects.requireNonNull(facts.number(CompoundField.BUILDINGS));
        var households = facts.number(CompoundField.HOUSEHOLDS);
        var residents = facts.number(CompoundField.RESIDENTS);
        return buildings <= entrances
                && (households == null || households >= entrances)
                && (households == null || residents == null || residents > households);
    }

    private static String digest(List<PlannedYard> plan) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var yard : plan) {
                for (int month = 0; month <= PlannedYard.LAST; month++) {
                    var facts = yard.facts(month, DAY);
                    CompoundField.all()
                            .forEach(field ->
                                    sha.update(String.valueOf(facts.text(field)).getBytes(StandardCharsets.UTF_8)));
                }
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Place> communities() {
        try (var file = new InputStreamReader(
                new GZIPInputStream(
                        Objects.requireNonNull(CityPlanTests.class.getResourceAsStream("/data/divisions-cn.csv.gz"))),
                StandardCharsets.UTF_8)) {
            return file.readAllAsString()
                    .lines()
                    .filter(line -> line.startsWith("5101"))
                    .map(line -> line.split(","))
                    .filter(cells -> cells[1].equals("community"))
                    .map(cells -> new Place(new PlaceKey(cells[0]), cells[2], true, null, null, null))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
