package org.yuanba.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.ops.SyntheticCities;
import org.yuanba.place.CitySetUp;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestServer;

@CityTest
class DemoCityModuleTests {

    @Autowired
    SyntheticCities synthetic;

    @Autowired
    CitySetUp setUp;

    @Autowired
    List<DemoSource> sources;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesADirectoryWithARealCity() {
        assertThatThrownBy(() -> demo(true).on()).hasMessageContaining("--data");
    }

    @Test
    void buildsTheSameCityTwice() {
        jdbc.sql("update public.city set synthetic = true, complete = false").update();
        demo(true).on();
        assertThat(synthetic.isComplete(TestServer.CITY)).isTrue();
        var first = names();
        demo(true).build();
        assertThat(names()).isEqualTo(first).isNotEmpty();
        assertThatThrownBy(() -> demo(false).on()).hasMessageContaining("--demo");
        jdbc.sql("update public.city set synthetic = false").update();
    }

    @Test
    void buildsAgainWhatWasBrokenOff() {
        jdbc.sql("update public.city set synthetic = true, complete = false").update();
        assertThat(synthetic.isComplete(TestServer.CITY)).isFalse();
        demo(true).on();
        assertThat(synthetic.isComplete(TestServer.CITY)).isTrue();
        jdbc.sql("update public.city set synthetic = false").update();
    }

    private List<String> names() {
        return jdbc.sql("select username from access_account order by username")
                .query(String.class)
                .list();
    }

    private DemoCity demo(boolean wanted) {
        return new DemoCity(synthetic, setUp, sources, wanted);
    }
}
