package org.yuanba.fund.project.sockets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.board.NoticeBoard;
import org.yuanba.board.NoticeId;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.trace.SpendingStory;
import org.yuanba.fund.trace.Story;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;
import org.yuanba.web.Texts;

/** The story behind a project's money, for the trace: why, by which vote, how long one could object, who found it good. */
@Component
@Unscoped("what stands in a story is public")
class ProjectStories implements SpendingStory {

    private final JdbcClient jdbc;
    private final NoticeBoard board;
    private final Texts texts;

    ProjectStories(JdbcClient jdbc, NoticeBoard board, Texts texts) {
        this.jdbc = jdbc;
        this.board = board;
        this.texts = texts;
    }

    @Override
    public Map<FundAccountId, Story> of(Collection<FundAccountId> commitments) {
        var stories = new HashMap<FundAccountId, Story>();
        jdbc.sql("""
                select p.*, y.name as yard, e.id as pitch, e.title as event, e.counted_at, e.place as event_place,
                  (select count(*) from fund_pitch_ballot b where b.pitch = e.id) as voters,
                  (select count(*) from fund_pitch_ballot b where b.pitch = e.id and p.id = any (b.projects)) as votes,
                  (select count(*) from fund_project_asker a where a.project = p.id) as askers,
                  (select count(*) from fund_project_asker a where a.project = p.id and a.answer) as accepted,
                  (select max(a.answered_at) from fund_project_asker a where a.project = p.id and a.answer) as accepted_at
                from fund_project p join place y on y.key = p.place
                left join fund_pitch_item i on i.project = p.id
                left join fund_pitch e on e.id = i.pitch and e.counted_at is not null
                where p.commitment = any (:commitments)
                """)
                .param(
                        "commitments",
                        commitments.stream().map(FundAccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    stories.put(new FundAccountId(row.getObject("commitment", UUID.class)), story(row));
                });
        return stories;
    }

    private Story story(ResultSet row) throws SQLException {
        var place = row.getString("place");
        var title = row.getString("title");
        return new Story(
                title,
                "/p/" + place + "/projects/" + row.getString("id"),
                row.getString("need"),
                day(row, "applied_at"),
                null,
                vote(row),
                notice(row.getObject("notice", UUID.class), new PlaceKey(place)),
                acceptance(row),
                List.of(new Story.Benefit(title, row.getString("yard"))),
                row.getString("keeper"));
    }

    private Story.@Nullable Vote vote(ResultSet row) throws SQLException {
        var counted = day(row, "counted_at");
        return counted == null
                ? null
                : new Story.Vote(
                        row.getString("event"),
                        counted,
                        texts.text(Texts.CHINESE, "project.story.vote", row.getLong("voters"), row.getLong("votes")),
                        "/pitches/" + row.getString("pitch"));
    }

    private Story.@Nullable NoticePeriod notice(@Nullable UUID notice, PlaceKey place) {
        return notice == null
                ? null
                : board.find(new NoticeId(notice), Scope.ofPublicPlace(place))
                        .map(ProjectStories::period)
                        .orElse(null);
    }

    private static Story.@Nullable NoticePeriod period(NoticeBoard.Standing standing) {
        var first = standing.firstDay();
        var last = standing.lastDay();
        return first == null || last == null
                ? null
                : new Story.NoticePeriod(first, last, standing.received(), standing.answered());
    }

    private Story.@Nullable Acceptance acceptance(ResultSet row) throws SQLException {
        var on = day(row, "accepted_at");
        var passed = row.getObject("settled") != null || "ACCEPTED".equals(row.getString("state"));
        return on == null || !passed
                ? null
                : new Story.Acceptance(
                        on,
                        texts.text(
                                Texts.CHINESE,
                                "project.story.acceptance",
                                row.getLong("askers"),
                                row.getLong("accepted")),
                        true);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : LocalDate.ofInstant(Instant.ofEpochMilli(at.getTime()), Dates.ZONE);
    }
}
