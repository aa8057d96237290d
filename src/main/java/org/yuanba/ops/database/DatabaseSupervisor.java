package org.yuanba.ops.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** While the pages run, looks every two seconds whether the embedded server answers, and starts it again if it is gone. */
class DatabaseSupervisor {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseSupervisor.class);

    private final EmbeddedDatabase database;

    DatabaseSupervisor(EmbeddedDatabase database) {
        this.database = database;
    }

    @Scheduled(fixedDelay = 2000)
    void look() {
        if (database.credentials().work()) {
            return;
        }
        LOG.warn("The database does not answer; starting it again");
        try {
            database.revive();
            LOG.warn("The database is back");
        } catch (RuntimeException e) {
            LOG.warn("The database did not start; trying again in two seconds: {}", e.getMessage());
        }
    }
}
