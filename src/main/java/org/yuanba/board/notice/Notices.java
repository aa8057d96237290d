package org.yuanba.board.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.board.NoticeId;
import org.yuanba.shared.PlaceKey;

/** All notices. */
@Component
public class Notices {

    private static final String ALL = "select * from board_notice where ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The notice, if it exists and lies in the scope. */
    public Optional<Notice> find(NoticeId id, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql(ALL + "id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query(Notices::notice)
                .optional();
    }

    /** The notice that corrects this one, if any does publicly. */
    public Optional<NoticeId> correctionOf(NoticeId id, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select id from board_notice where replaces = :id and state <> 'DRAFT' and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query((row, n) -> new NoticeId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Those in these states, the ones that end soonest first, then the newest. */
    public List<Notice> in(Collection<NoticeState> states, Scope scope, int most) {
        var visible = scope.on("place");
        return jdbc.sql(ALL + "state in (:states) and " + visible.sql()
                        + " order by last_day nulls last, published_at desc nulls last, id desc limit :most")
                .param("states", states.stream().map(Enum::name).toList())
                .param("most", most)
                .params(visible.parameters())
                .query(Notices::notice)
                .list();
    }

    /** Running ones whose title holds these words. */
    public List<Notice> named(String words, Scope scope, int most) {
        var visible = scope.on("place");
        return jdbc.sql(ALL + "state <> 'DRAFT' and title ilike :words escape '!' and " + visible.sql()
                        + " order by published_at desc limit :most")
                .param("words", "%" + words.replaceAll("([!%_])", "!$1") + "%")
                .param("most", most)
                .params(visible.parameters())
                .query(Notices::notice)
                .list();
    }

    /** How many objections wait for an answer, on this notice and those it corrects. */
    @Unscoped("a count without content")
    public int unanswered(NoticeId notice) {
        return jdbc.sql("""
                with recursive chain as (
                  select id, replaces from board_notice where id = ?
                  union all
                  select b.id, b.replaces from board_notice b join chain on b.id = chain.replaces)
                select count(*) from board_objection where notice in (select id from chain) and answered_at is null
                """).param(notice.value()).query(Integer.class).single();
    }

    void add(Notice notice) {
        var text = notice.text();
        jdbc.sql("""
                insert into board_notice (id, place, kind, state, title, body, contact_name, contact_phone, rule, days,
                  day_kind, replaces, created_at)
                values (:id, :place, :kind, :state, :title, :body, :contactName, :contactPhone, :rule, :days,
                  :dayKind, :replaces, :now)
                """)
                .param("place", notice.place().value())
                .param("state", notice.state().name())
                .param(
                        "replaces",
                        notice.replaces() == null ? null : notice.replaces().value())
                .param("now", Timestamp.from(clock.instant()))
                .params(of(notice.id(), text))
                .update();
    }

    /** Writes what has changed; refused when somebody else was quicker. */
    void save(Notice notice) {
        var run = notice.run();
        var end = notice.end();
        var written = jdbc.sql("""
                update board_notice set kind = :kind, state = :state, title = :title, body = :body,
                  contact_name = :contactName, contact_phone = :contactPhone, rule = :rule, days = :days,
                  day_kind = :dayKind, first_day = :firstDay, last_day = :lastDay, last_day_certain = :certain,
                  published_at = :publishedAt, published_by = :publishedBy, ended_at = :endedAt,
                  withdrawn_because = :reason, version = version + 1
                where id = :id and version = :version
                """)
                .param("state", notice.state().name())
                .param("version", notice.version())
                .param("firstDay", run == null ? null : run.firstDay())
                .param("lastDay", run == null ? null : run.lastDay())
                .param("certain", run == null ? null : run.certain())
                .param("publishedAt", run == null ? null : Timestamp.from(run.at()))
                .param("publishedBy", run == null ? null : run.by())
                .param("endedAt", end == null ? null : Timestamp.from(end.at()))
                .param("reason", end == null ? null : end.reason())
                .params(of(notice.id(), notice.text()))
                .update();
        if (written == 0) {
            throw NoticeRefused.because("notice.refused.changed");
        }
    }

    void remove(NoticeId id) {
        jdbc.sql("delete from board_notice where id = ? and state = 'DRAFT'")
                .param(id.value())
                .update();
    }

    private static Map<String, @Nullable Object> of(NoticeId id, NoticeText text) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", id.value());
        values.put("kind", text.kind().name());
        values.put("title", text.title());
        values.put("body", text.body());
        values.put("contactName", text.contactName());
        values.put("contactPhone", text.contactPhone());
        values.put("rule", text.rule());
        values.put("days", text.days());
        values.put("dayKind", text.dayKind() == null ? null : text.dayKind().name());
        return values;
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        var replaces = row.getObject("replaces", UUID.class);
        return new Notice(
                new NoticeId(row.getObject("id", UUID.class)),
                new PlaceKey(row.getString("place")),
                NoticeState.valueOf(row.getString("state")),
                text(row),
                replaces == null ? null : new NoticeId(replaces),
                run(row),
                end(row),
                row.getInt("version"));
    }

    private static NoticeText text(ResultSet row) throws SQLException {
        var dayKind = row.getString("day_kind");
        return new NoticeText(
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                row.getString("contact_name"),
                row.getString("contact_phone"),
                row.getObject("rule", UUID.class),
                row.getObject("days", Integer.class),
                dayKind == null ? null : DayKind.valueOf(dayKind));
    }

    private static Notice.@Nullable Run run(ResultSet row) throws SQLException {
        var at = row.getTimestamp("published_at");
        return at == null
                ? null
                : new Notice.Run(
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("last_day_certain"),
                        at.toInstant(),
                        row.getObject("published_by", UUID.class));
    }

    private static Notice.@Nullable End end(ResultSet row) throws SQLException {
        var at = row.getTimestamp("ended_at");
        return at == null ? null : new Notice.End(at.toInstant(), row.getString("withdrawn_because"));
    }
}
