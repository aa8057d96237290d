package org.yuanba.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.place.NewCompound;
import org.yuanba.place.PlaceOpening;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

/** How compounds come to their codes. */
@CityTest
class ShortCodesModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");

    @Autowired
    ShortCodes codes;

    @Autowired
    PlaceOpening opening;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areGivenWhenACompoundIsOpened() {
        var yard = opening.openCompound(COMMUNITY, "一号院", Actor.system());
        assertThat(written(yard)).isEqualTo(1);
        assertThat(codes.compoundOf(codes.of(yard))).contains(yard);
    }

    @Test
    void areGivenToManyAtOnceAllDifferent() {
        var yards = opening.openCompounds(IntStream.range(0, 500)
                .mapToObj(i -> new NewCompound(new PlaceKey("510107009001"), "院落" + i))
                .toList());
        assertThat(yards.stream().map(codes::of).distinct().count()).isEqualTo(500);
    }

    @Test
    void stayTheSameWhenGivenAgain() {
        var yard = TestYards.open(jdbc, COMMUNITY, "二号院");
        var code = codes.of(yard);
        codes.giveAll(List.of(yard));
        assertThat(codes.of(yard)).isEqualTo(code);
    }

    @Test
    void areMadeWhenFirstAskedForWhereOneIsMissing() {
        var yard = TestYards.open(jdbc, COMMUNITY, "三号院");
        assertThat(written(yard)).isZero();
        codes.of(yard);
        assertThat(written(yard)).isEqualTo(1);
    }

    @Test
    void doNotHoldBackACompoundEnteredByMistake() {
        var yard = opening.openCompound(COMMUNITY, "误录院", Actor.system());
        opening.withdraw(List.of(yard));
        assertThat(written(yard)).isZero();
    }

    private int written(PlaceKey yard) {
        return jdbc.sql("select count(*) from board where place = ?")
                .param(yard.value())
                .query(Integer.class)
                .single();
    }
}
