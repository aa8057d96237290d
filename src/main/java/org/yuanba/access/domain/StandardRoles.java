package org.yuanba.access.domain;

import java.util.List;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.spi.PermissionSource;
import org.yuanba.ops.Cities;
import org.yuanba.ops.CityOpened;

/** Gives each permission met for the first time to the roles its module names. */
@Component
class StandardRoles {

    private final List<PermissionSource> sources;
    private final JdbcClient jdbc;
    private final Cities cities;
    private final TransactionTemplate transaction;

    StandardRoles(List<PermissionSource> sources, JdbcClient jdbc, Cities cities, TransactionTemplate transaction) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.cities = cities;
        this.transaction = transaction;
    }

    @EventListener(ContextRefreshedEvent.class)
    void on() {
        cities.inEach(this::offerAll);
    }

    @EventListener
    void on(CityOpened event) {
        offerAll();
    }

    /** Offers every module's permissions in the current city. */
    void offerAll() {
        transaction.executeWithoutResult(
                status -> sources.forEach(source -> source.permissions().forEach(this::offer)));
    }

    private void offer(PermissionSource.Offer offer) {
        var code = offer.permission().code();
        var isNew = jdbc.sql("insert into access_permission (code) values (?) on conflict do nothing")
                .param(code)
                .update();
        if (isNew > 0) {
            for (var role : offer.roles()) {
                jdbc.sql("insert into access_role_permission (role, permission) values (?, ?) on conflict do nothing")
                        .params(role, code)
                        .update();
            }
        }
    }
}
