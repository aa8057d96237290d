package org.yuanba.board.domain;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.board.spi.BoardContentChanged;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Changes whom one calls: the duty of a compound, or the phone of a community that all its boards show. */
@Component
public class DutyEditing {

    private final JdbcClient jdbc;
    private final ShortCodes codes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DutyEditing(JdbcClient jdbc, ShortCodes codes, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.audit = audit;
        this.events = events;
    }

    /** Sets phone and room; none takes it off the boards. What is already so leaves no trace. */
    @Transactional
    public void change(PlaceKey place, @Nullable DutyPhone phone, @Nullable String room, Actor by) {
        if (place.level() == PlaceLevel.COMPOUND) {
            codes.of(place);
        } else {
            jdbc.sql("insert into board (place) values (?) on conflict do nothing")
                    .param(place.value())
                    .update();
        }
        var before = jdbc.sql("select duty_phone, duty_room from board where place = ? for update")
                .param(place.value())
                .query((row, n) -> new Duty(row.getString(1), row.getString(2)))
                .single();
        var after = new Duty(phone == null ? null : phone.shown(), room);
        if (!before.equals(after)) {
            write(place, after);
            audit.record(before.to(after, AuditEntry.of(by, "board.duty-changed", place, null, null)));
            events.publishEvent(new BoardContentChanged(place));
        }
    }

    private void write(PlaceKey place, Duty duty) {
        jdbc.sql("update board set duty_phone = ?, duty_room = ?, version = version + 1 where place = ?")
                .param(duty.phone())
                .param(duty.room())
                .param(place.value())
                .update();
    }

    private record Duty(@Nullable String phone, @Nullable String room) {

        AuditEntry to(Duty after, AuditEntry entry) {
            var told = Objects.equals(phone, after.phone) ? entry : entry.with("dutyPhone", phone, after.phone);
            return Objects.equals(room, after.room) ? told : told.with("dutyRoom", room, after.room);
        }
    }
}
