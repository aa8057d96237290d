package org.yuanba.web.setup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yuanba.access.SetUpLink;

/** Says in the log, at each start until it is used, where one sets up this Yuanba. */
@Component
@ConditionalOnWebApplication
class SetUpAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpAnnouncement.class);

    private final SetUpLink link;
    private final Environment environment;
    private final boolean demo;

    SetUpAnnouncement(SetUpLink link, Environment environment, @Value("${yuanba.demo}") boolean demo) {
        this.link = link;
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener
    void on(ApplicationReadyEvent started) {
        if (!demo && link.isNeeded()) {
            var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
            LOG.info("Set up this Yuanba here, once: http://127.0.0.1:{}/set-up/{}", port, link.renew());
        }
    }
}
