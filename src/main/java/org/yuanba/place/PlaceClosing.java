package org.yuanba.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.shared.PlaceKey;

/** Ends a compound: it leaves the lists, stays findable, and its key is not given again. */
@Component
public class PlaceClosing {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PlaceClosing(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Ends a compound after this day.
     *
     * @throws ClosingRefused when it does not stand, or was opened later
     */
    @Transactional
    public void close(PlaceKey compound, LocalDate lastDay) {
        end(compound, lastDay, null);
    }

    /** Ends a compound after this day because another took it over. */
    @Transactional
    public void merge(PlaceKey compound, PlaceKey successor, LocalDate lastDay) {
        if (successor.equals(compound)) {
            throw new ClosingRefused(compound, lastDay);
        }
        end(compound, lastDay, successor);
    }

    /** Takes an ending back. */
    @Transactional
    public void reopen(PlaceKey compound) {
        jdbc.sql("update place set ended_on = null, successor = null where key = ? and level = 'compound'")
                .param(compound.value())
                .update();
        events.publishEvent(new PlaceReopened(compound));
    }

    private void end(PlaceKey compound, LocalDate lastDay, @Nullable PlaceKey successor) {
        var ended = jdbc.sql("""
                update place set ended_on = :day, successor = :successor
                where key = :key and level = 'compound' and ended_on is null and (opened_on is null or opened_on <= :day)
                """)
                .param("key", compound.value())
                .param("day", lastDay)
                .param("successor", successor == null ? null : successor.value())
                .update();
        if (ended == 0) {
            throw new ClosingRefused(compound, lastDay);
        }
        events.publishEvent(new PlaceClosed(compound, lastDay, successor));
    }
}
