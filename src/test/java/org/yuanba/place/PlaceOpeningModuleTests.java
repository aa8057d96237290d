package org.yuanba.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.yuanba.access.Actor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
@RecordApplicationEvents
class PlaceOpeningModuleTests {

    @Autowired
    PlaceOpening opening;

    @Autowired
    PlaceNaming naming;

    @Autowired
    PlaceClosing closing;

    @Autowired
    Places places;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void givesTheFirstCompoundOfACommunityTheSerial001() {
        var key = opening.openCompound(community(0), "玉苑小区", Actor.system());

        assertThat(key).isEqualTo(new PlaceKey(community(0).value() + "001"));
        assertThat(place(key).name()).isEqualTo("玉苑小区");
        assertThat(events.stream(PlaceOpened.class)).containsExactly(new PlaceOpened(key));
    }

    @Test
    void givesEachCompoundTheNextSerialOfItsOwnCommunity() {
        var keys = opening.openCompounds(List.of(
                new NewCompound(community(1), "甲院"),
                new NewCompound(community(2), "乙院"),
                new NewCompound(community(1), "丙院")));

        assertThat(keys)
                .extracting(PlaceKey::value)
                .containsExactly(
                        community(1).value() + "001",
                        community(2).value() + "001",
                        community(1).value() + "002");
        assertThat(events.stream(PlacesOpened.class)).containsExactly(new PlacesOpened(keys));
    }

    @Test
    void saysNothingWhenNoCompoundIsOpened() {
        assertThat(opening.openCompounds(List.of())).isEmpty();
        assertThat(events.stream(PlacesOpened.class)).isEmpty();
    }

    @Test
    void neverGivesTheSerialOfAWithdrawnCompoundAgain() {
        var first = opening.openCompound(community(3), "记错的院", Actor.system());
        opening.withdraw(List.of(first));

        assertThat(places.find(first, Scope.ofPublicPlace(first))).isEmpty();
        assertThat(opening.openCompound(community(3), "记对的院", Actor.system()).value())
                .endsWith("002");
        assertThat(events.stream(PlacesWithdrawn.class)).containsExactly(new PlacesWithdrawn(List.of(first)));
    }

    @Test
    void neverGivesTheSerialOfAClosedCompoundAgain() {
        var first = opening.openCompound(community(4), "拆了的院", Actor.system());
        closing.close(first, LocalDate.now().plusDays(1));

        assertThat(opening.openCompound(community(4), "新院", Actor.system()).value())
                .endsWith("002");
    }

    @Test
    void givesDifferentSerialsToThoseWhoOpenAtTheSameTime() throws Exception {
        var keys = new HashSet<PlaceKey>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<PlaceKey>> work = IntStream.range(0, 40)
                    .<Callable<PlaceKey>>mapToObj(
                            n -> () -> opening.openCompound(community(5), "院" + n, Actor.system()))
                    .toList();
            for (var done : threads.invokeAll(work)) {
                keys.add(done.get());
            }
        }

        assertThat(keys).hasSize(40);
        assertThat(keys).contains(new PlaceKey(community(5).value() + "040"));
    }

    @Test
    void refusesTheThousandthCompoundOfACommunityAndKeepsNoneOfThem() {
        opening.openCompounds(many(community(6), 998));

        assertThatExceptionOfType(CommunityFull.class)
                .isThrownBy(() -> opening.openCompounds(many(community(6), 2)))
                .withMessageContaining("999");
        assertThat(opening.openCompound(community(6), "第九百九十九院", Actor.system()).value())
                .endsWith("999");
        assertThatExceptionOfType(CommunityFull.class)
                .isThrownBy(() -> opening.openCompound(community(6), "再来一个", Actor.system()));
    }

    @Test
    void refusesACommunityThatDoesNotExist() {
        assertThatExceptionOfType(CommunityUnknown.class)
                .isThrownBy(() -> opening.openCompound(new PlaceKey("510107999999"), "某院", Actor.system()));
    }

    @Test
    void refusesACompoundDirectlyBelowAStreet() {
        assertThatExceptionOfType(CommunityUnknown.class)
                .isThrownBy(() -> opening.openCompounds(List.of(new NewCompound(new PlaceKey("510114008"), "某院"))));
    }

    @Test
    void refusesACompoundWithoutAName() {
        assertThatExceptionOfType(PlaceNameRefused.class)
                .isThrownBy(() -> opening.openCompound(community(7), " 　 ", Actor.system()));
    }

    @Test
    void refusesANameOfMoreThanEightyCharacters() {
        assertThatExceptionOfType(PlaceNameRefused.class)
                .isThrownBy(() -> opening.openCompound(community(7), "院".repeat(81), Actor.system()));
    }

    @Test
    void refusesWhoeverDoesNotSeeTheCommunity() {
        var worker = accounts.with("elsewhere", "community_worker", new PlaceKey("510114008017"));

        assertThatExceptionOfType(OutOfScope.class)
                .isThrownBy(() -> opening.openCompound(community(7), "别处的院", worker));
    }

    @Test
    void entersElevenThousandCompoundsWithTheirOldNames() {
        var all = new ArrayList<NewCompound>();
        for (int n = 0; n < 11_000; n++) {
            all.add(new NewCompound(community(100 + n / 12), "安居小区" + n + "号院", List.of("老院" + n)));
        }

        assertThat(opening.openCompounds(all)).hasSize(11_000).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheOldNameOfARenamedCompoundAsAnAlias() {
        var key = opening.openCompound(community(8), "缝纫厂宿舍", Actor.system());
        naming.rename(key, "玉苑小区");

        assertThat(place(key).name()).isEqualTo("玉苑小区");
        assertThat(places.aliases(List.of(key))).containsExactly(Map.entry(key, List.of("缝纫厂宿舍")));
        assertThat(events.stream(PlaceRenamed.class)).containsExactly(new PlaceRenamed(key, "缝纫厂宿舍", "玉苑小区"));
    }

    @Test
    void dropsTheAliasThatBecomesTheNameAgain() {
        var key = opening.openCompound(community(8), "一号院", Actor.system());
        naming.rename(key, "二号院");
        naming.rename(key, "一号院");

        assertThat(places.aliases(List.of(key)).get(key)).containsExactly("二号院");
    }

    @Test
    void saysNothingWhenTheNameStaysTheSame() {
        var key = opening.openCompound(community(8), "同名院", Actor.system());
        naming.rename(key, "同名院");

        assertThat(events.stream(PlaceRenamed.class)).isEmpty();
        assertThat(places.aliases(List.of(key))).isEmpty();
    }

    @Test
    void replacesTheAliasesOfManyCompoundsAtOnce() {
        var keys = opening.openCompounds(List.of(
                new NewCompound(community(9), "甲", List.of("甲老名")),
                new NewCompound(community(9), "乙", List.of("乙老名"))));
        naming.setAliases(Map.of(keys.get(0), List.of("甲一", "甲二", "甲一"), keys.get(1), List.of()));

        assertThat(places.aliases(keys)).containsExactly(Map.entry(keys.get(0), List.of("甲一", "甲二")));
    }

    @Test
    void marksAMergedCompoundWithItsSuccessor() {
        var keys = opening.openCompounds(
                List.of(new NewCompound(community(10), "粮站宿舍"), new NewCompound(community(10), "五四小区")));
        var day = LocalDate.now().plusDays(2);
        closing.merge(keys.get(0), keys.get(1), day);

        assertThat(place(keys.get(0)).successor()).isEqualTo(keys.get(1));
        assertThat(place(keys.get(0)).isOpen()).isFalse();
        assertThat(events.stream(PlaceClosed.class)).containsExactly(new PlaceClosed(keys.get(0), day, keys.get(1)));
    }

    @Test
    void refusesToCloseACompoundTwice() {
        var key = opening.openCompound(community(11), "院", Actor.system());
        closing.close(key, LocalDate.now().plusDays(1));

        assertThatExceptionOfType(ClosingRefused.class)
                .isThrownBy(() -> closing.close(key, LocalDate.now().plusDays(1)));
    }

    @Test
    void refusesToCloseACompoundBeforeItWasOpened() {
        var key = opening.openCompound(community(11), "新院", Actor.system());

        assertThatExceptionOfType(ClosingRefused.class).isThrownBy(() -> closing.close(key, LocalDate.of(2001, 1, 1)));
    }

    @Test
    void refusesToCloseACommunity() {
        assertThatExceptionOfType(ClosingRefused.class).isThrownBy(() -> closing.close(community(11), LocalDate.now()));
    }

    @Test
    void refusesToMergeACompoundIntoItself() {
        var key = opening.openCompound(community(11), "院子", Actor.system());

        assertThatExceptionOfType(ClosingRefused.class)
                .isThrownBy(() -> closing.merge(key, key, LocalDate.now().plusDays(1)));
    }

    @Test
    void opensAClosedCompoundAgain() {
        var key = opening.openCompound(community(12), "错关的院", Actor.system());
        closing.close(key, LocalDate.now().plusDays(1));
        closing.reopen(key);

        assertThat(place(key).isOpen()).isTrue();
    }

    private Place place(PlaceKey key) {
        return places.find(key, Scope.ofPublicPlace(key)).orElseThrow();
    }

    private PlaceKey community(int n) {
        return jdbc.sql("select key from place where level = 'community' order by key offset ? limit 1")
                .param(n)
                .query((row, i) -> new PlaceKey(row.getString(1)))
                .single();
    }

    private static List<NewCompound> many(PlaceKey community, int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> new NewCompound(community, "院" + n))
                .toList();
    }
}
