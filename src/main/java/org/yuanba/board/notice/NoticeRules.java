package org.yuanba.board.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.shared.PlaceKey;

/** The rules on how long notices stand. Law sets no number for all, so a city enters its own. */
@Component
public class NoticeRules {

    private static final String ALL = "select * from board_notice_rule where retired_at is null and ";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeRules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The signed-off rules that hold at this place, by title. */
    @Unscoped("rules are public, and hold from above")
    public List<NoticeRule> holdingAt(PlaceKey place) {
        return jdbc.sql(ALL + "signed_off_at is not null and :place like place || '%' order by title")
                .param("place", place.value())
                .query(NoticeRules::rule)
                .list();
    }

    /** The rule of this id, retired or not: notices keep the one they followed. */
    @Unscoped("rules are public")
    public Optional<NoticeRule> find(UUID id) {
        return jdbc.sql("select * from board_notice_rule where id = ?")
                .param(id)
                .query(NoticeRules::rule)
                .optional();
    }

    /** Those entered inside the scope, signed off or not. */
    public List<NoticeRule> in(Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql(ALL + visible.sql() + " order by title, entered_at")
                .params(visible.parameters())
                .query(NoticeRules::rule)
                .list();
    }

    void add(NoticeRule rule) {
        jdbc.sql("""
                insert into board_notice_rule (id, place, title, min_days, day_kind, source, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        rule.id(),
                        rule.place().value(),
                        rule.title(),
                        rule.minDays(),
                        rule.dayKind().name(),
                        rule.source(),
                        rule.enteredBy(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    void signOff(UUID id, Actor by) {
        jdbc.sql(
                        "update board_notice_rule set signed_off_by = ?, signed_off_at = ? where id = ? and signed_off_at is null")
                .params(by.account().value(), Timestamp.from(clock.instant()), id)
                .update();
    }

    void retire(UUID id) {
        jdbc.sql("update board_notice_rule set retired_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    private static NoticeRule rule(ResultSet row, int n) throws SQLException {
        var signedOff = row.getTimestamp("signed_off_at");
        return new NoticeRule(
                row.getObject("id", UUID.class),
                new PlaceKey(row.getString("place")),
                row.getString("title"),
                row.getInt("min_days"),
                DayKind.valueOf(row.getString("day_kind")),
                row.getString("source"),
                row.getObject("entered_by", UUID.class),
                row.getObject("signed_off_by", UUID.class),
                signedOff == null ? null : signedOff.toInstant());
    }
}
