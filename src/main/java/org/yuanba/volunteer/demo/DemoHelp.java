package org.yuanba.volunteer.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.indicator.spi.MeasuresChanged;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.request.Numbers;

/** Requests for help all over the sample city: every month some yards ask, nearly all of it is done. Nobody is named. */
@Component
class DemoHelp implements DemoSource {

    private static final int AFTER_THE_TEAMS = 225;
    private static final int ONE_YARD_IN = 97;
    private static final List<String> KINDS =
            List.of("shopping", "lamp", "company", "walk", "phone", "hair", "writing", "heavy");

    private final JdbcClient jdbc;
    private final Places places;
    private final Access access;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    DemoHelp(
            JdbcClient jdbc,
            Places places,
            Access access,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.places = places;
        this.access = access;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public int order() {
        return AFTER_THE_TEAMS;
    }

    @Override
    public void change(LocalDate day) {
        write(yards(day.getMonthValue()), clock.instant().minus(Duration.ofDays(9)), false);
    }

    @Override
    public void finish() {
        write(yards(13), clock.instant().minus(Duration.ofHours(30)), true);
    }

    private List<PlaceKey> yards(int month) {
        return places.at(PlaceLevel.COMPOUND, access.scope(Actor.system())).stream()
                .map(Place::key)
                .filter(yard -> Long.parseLong(yard.value()) % ONE_YARD_IN == month)
                .toList();
    }

    private void write(List<PlaceKey> yards, Instant received, boolean open) {
        if (yards.isEmpty()) {
            return;
        }
        var ids = new ArrayList<UUID>();
        var numbers = new ArrayList<String>();
        var kinds = new ArrayList<String>();
        for (int i = 0; i < yards.size(); i++) {
            ids.add(NewId.next());
            numbers.add(Numbers.next());
            kinds.add(KINDS.get(i % KINDS.size()));
        }
        var ended = Timestamp.from(received.plus(Duration.ofDays(2)));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into volunteer_request (id, number, place, place_first, kind, channel, state, received_at, ended_at)
                    select id, number, place, place, kind, 'WEB', ?, ?, ?
                    from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as t (id, number, place, kind)
                    """)
                    .params(Arrays.asList(
                            open ? "OPEN" : "CONFIRMED",
                            Timestamp.from(received),
                            open ? null : ended,
                            ids.toArray(UUID[]::new),
                            numbers.toArray(String[]::new),
                            yards.stream().map(PlaceKey::value).toArray(String[]::new),
                            kinds.toArray(String[]::new)))
                    .update();
            events.publishEvent(new MeasuresChanged(yards));
        });
    }
}
