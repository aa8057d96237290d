package org.yuanba.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.yuanba.demo.spi.DemoDayEnded;
import org.yuanba.ops.SyntheticCities;
import org.yuanba.place.CitySetUp;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestServer;

@CityTest
@RecordApplicationEvents
class DemoCityModuleTests {

    private static @Nullable List<String> first;

    @Autowired
    SyntheticCities synthetic;

    @Autowired
    CitySetUp setUp;

    @Autowired
    DemoBuilding building;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents happened;

    @Value("${yuanba.demo.compounds}")
    int compounds;

    @AfterEach
    void makesTheCityRealAgain() {
        jdbc.sql("update public.city set synthetic = false").update();
    }

    @Test
    void refusesADirectoryWithARealCity() {
        assertThatThrownBy(() -> demo(true).on()).hasMessageContaining("--data");
    }

    @Test
    void buildsAgainWhatWasBrokenOff() {
        assertThat(first()).isNotEmpty();
    }

    @Test
    void buildsTheSameCityTwice() {
        var before = first();
        jdbc.sql("update public.city set synthetic = true").update();
        demo(true).build();
        assertThat(everything()).isEqualTo(before);
        assertThatThrownBy(() -> demo(false).on()).hasMessageContaining("--demo");
        keepsTheMonthsOfItsPast();
        mergesTheNineYards();
    }

    private void keepsTheMonthsOfItsPast() {
        var evenings =
                happened.stream(DemoDayEnded.class).map(DemoDayEnded::day).toList();
        assertThat(evenings.subList(evenings.size() - 14, evenings.size()))
                .hasSize(14)
                .isSorted()
                .allSatisfy(day -> assertThat(day.plusDays(1).getDayOfMonth()).isEqualTo(1));
        assertThat(dates("select distinct (created_at at time zone 'Asia/Shanghai')::date from compound"))
                .contains(evenings.getFirst(), LocalDate.of(2023, 9, 28));
        assertThat(dates("select distinct (updated_at at time zone 'Asia/Shanghai')::date from compound"))
                .containsAll(evenings);
    }

    private void mergesTheNineYards() {
        assertThat(jdbc.sql("select count(*) from compound where status = 'open'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(compounds);
        assertThat(dates("""
                        select p.ended_on from place p join place s on s.key = p.successor and s.name = '五四小区'
                        where s.ended_on is null""")).hasSize(9).containsOnly(LocalDate.of(2023, 9, 28));
    }

    private List<LocalDate> dates(String sql) {
        return jdbc.sql(sql).query(LocalDate.class).list();
    }

    private List<String> first() {
        if (first == null) {
            jdbc.sql("update public.city set synthetic = true, complete = false")
                    .update();
            demo(true).on();
            assertThat(synthetic.isComplete(TestServer.CITY)).isTrue();
            first = everything();
        }
        return first;
    }

    private List<String> everything() {
        return jdbc.sql("""
                select username from access_account
                union all select concat_ws(' ', place, name, aliases, version, status, property_mode, households, as_of)
                  from compound
                union all select concat_ws(' ', place, title, state, first_day, last_day) from board_notice
                order by 1
                """).query(String.class).list();
    }

    private DemoCity demo(boolean wanted) {
        return new DemoCity(synthetic, setUp, building, wanted);
    }
}
