package org.yuanba.demo;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.ops.Cities;
import org.yuanba.place.CitySetUp;
import org.yuanba.shared.PlaceKey;

/** Builds the sample city, Chengdu, on an empty data directory. */
@Component
@ConditionalOnProperty("yuanba.demo")
class DemoCity {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final PlaceKey CHENGDU = new PlaceKey("5101");

    private final Cities cities;
    private final CitySetUp setUp;
    private final List<DemoSource> sources;

    DemoCity(Cities cities, CitySetUp setUp, List<DemoSource> sources) {
        this.cities = cities;
        this.setUp = setUp;
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(DemoSource::order))
                .toList();
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(0)
    void on() {
        if (cities.all().isEmpty()) {
            LOG.info("Building the sample city ...");
            var city = setUp.open(CHENGDU);
            Cities.in(city, () -> {
                sources.forEach(DemoSource::build);
                return city;
            });
        }
    }
}
