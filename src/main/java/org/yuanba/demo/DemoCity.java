package org.yuanba.demo;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;
import org.yuanba.ops.SyntheticCities;
import org.yuanba.ops.launcher.Refusal;
import org.yuanba.place.CitySetUp;
import org.yuanba.shared.PlaceKey;

/** Builds the sample city, Chengdu, on an empty data directory; keeps it and real cities apart. */
@Component
@ConditionalOnWebApplication
class DemoCity implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final PlaceKey CHENGDU = new PlaceKey("5101");

    private final SyntheticCities synthetic;
    private final CitySetUp setUp;
    private final DemoBuilding building;
    private final boolean wanted;
    private volatile boolean started;

    DemoCity(
            SyntheticCities synthetic,
            CitySetUp setUp,
            DemoBuilding building,
            @Value("${yuanba.demo}") boolean wanted) {
        this.synthetic = synthetic;
        this.setUp = setUp;
        this.building = building;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        on();
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Before the pages are opened: nobody sees a city half built. */
    @Override
    public int getPhase() {
        return 0;
    }

    void on() {
        if (wanted && synthetic.anyRealCity()) {
            throw new Refusal(
                    "This data directory holds a real city. Choose another one for the sample city:" + " --data DIR.");
        }
        if (!wanted && synthetic.anySyntheticCity()) {
            throw new Refusal("This data directory holds the sample city, where everything is invented."
                    + " Start with --demo, or choose another directory: --data DIR.");
        }
        if (wanted && !synthetic.isComplete(CHENGDU)) {
            build();
        }
    }

    /** Builds the city anew. */
    void build() {
        LOG.info("Building the sample city, this takes about half a minute ...");
        var begun = System.nanoTime();
        synthetic.begin(CHENGDU);
        var city = setUp.open(CHENGDU);
        Cities.in(city, () -> {
            building.build();
            return city;
        });
        synthetic.finish(CHENGDU);
        LOG.info(
                "The sample city stands, after {} s",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }
}
