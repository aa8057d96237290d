package org.yuanba.web.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Actor;
import org.yuanba.access.Unscoped;

/** What was said about this site; it belongs to the whole city, not to a place. */
@Repository
@Unscoped("feedback about the site belongs to no place")
class Feedbacks {

    private static final String COLUMNS =
            "select id, code, kind, body, sent_at, answer, answered_at from web_feedback ";

    private final JdbcClient jdbc;

    Feedbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Feedback said) {
        jdbc.sql("insert into web_feedback (id, code, kind, body, sent_at) values (?, ?, ?, ?, ?)")
                .params(said.id(), said.code(), said.kind().name(), said.body(), Timestamp.from(said.sentAt()))
                .update();
    }

    Optional<Feedback> findByCode(String code) {
        return jdbc.sql(COLUMNS + "where code = ?")
                .param(code)
                .query(Feedbacks::feedback)
                .optional();
    }

    /** What waits for an answer first, the oldest on top; then what was answered. */
    List<Feedback> latest(int most) {
        return jdbc.sql(COLUMNS + """
                order by answered_at is not null, case when answered_at is null then sent_at end,
                  answered_at desc limit ?
                """).param(most).query(Feedbacks::feedback).list();
    }

    /** Enters the answer, once: false when there is one already or no such feedback. */
    boolean answer(UUID id, String answer, Actor by, Instant now) {
        return jdbc.sql("""
                        update web_feedback set answer = ?, answered_at = ?, answered_by = ?
                        where id = ? and answered_at is null
                        """)
                        .params(answer, Timestamp.from(now), by.account().value(), id)
                        .update()
                == 1;
    }

    private static Feedback feedback(ResultSet row, int n) throws SQLException {
        return new Feedback(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Feedback.Kind.valueOf(row.getString("kind")),
                row.getString("body"),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("answer"),
                instant(row.getTimestamp("answered_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
