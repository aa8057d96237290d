package org.yuanba.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.TaskDecorator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestServer;

@CityTest
class CitiesModuleTests {

    @Autowired
    Cities cities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskDecorator inTheSameCity;

    @Test
    void worksInTheStandardCityWithoutBeingTold() {
        assertThat(cities.standard()).contains(new City(TestServer.CITY));
        assertThat(schema()).isEqualTo("city_5101");
    }

    @Test
    void keepsTwoCitiesApartOnTheSameConnections() {
        var chongqing = cities.open(new PlaceKey("50"));
        Cities.in(
                chongqing,
                () -> jdbc.sql("insert into place (key, level, name) values ('50', 'province', '重庆市')")
                        .update());
        assertThat(Cities.in(chongqing, this::schema)).isEqualTo("city_50");
        assertThat(Cities.in(chongqing, () -> places())).isEqualTo(1);
        assertThat(schema()).isEqualTo("city_5101");
        assertThat(places()).isGreaterThan(3000);
        assertThat(jdbc.sql("select count(*) from place where key = '50'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void carriesTheCityIntoWorkHandedToAnotherThread() throws Exception {
        var chongqing = cities.open(new PlaceKey("50"));
        var seen = new String[1];
        var work = Cities.in(chongqing, () -> inTheSameCity.decorate(() -> seen[0] = schema()));
        Thread.ofVirtual().start(work).join();
        assertThat(seen[0]).isEqualTo("city_50");
    }

    @Test
    void refusesACityOfAnOddKey() {
        assertThatThrownBy(() -> jdbc.sql("insert into public.city (root) values ('5101; drop')")
                        .update())
                .hasMessageContaining("violates check constraint");
    }

    private long places() {
        return jdbc.sql("select count(*) from place").query(Long.class).single();
    }

    private String schema() {
        return jdbc.sql("select current_schema()").query(String.class).single();
    }
}
