package org.yuanba.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;

/** Says in the log, at each start of the demonstration, where to look, as whom to sign in, and what links residents hold. */
@Component
@ConditionalOnWebApplication
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

    private final DemoBuilding building;
    private final Cities cities;
    private final Environment environment;
    private final boolean demo;

    DemoWelcome(DemoBuilding building, Cities cities, Environment environment, @Value("${yuanba.demo}") boolean demo) {
        this.building = building;
        this.cities = cities;
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener
    void on(ApplicationReadyEvent started) {
        if (demo) {
            var here = "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080");
            LOG.info("Sample city, everything in it is invented: {}", here);
            LOG.info(
                    "Sign in as {} with the password {}; the other accounts stand in README.md",
                    "worker",
                    DemoAccounts.PASSWORD);
            var links = Cities.in(cities.standard().orElseThrow(), building::links);
            links.forEach(link -> LOG.info("Without an account, {}: {}{}", link.who(), here, link.path()));
        }
    }
}
