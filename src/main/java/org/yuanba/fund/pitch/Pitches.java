package org.yuanba.fund.pitch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.CallId;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Satisfaction;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.NotHere;

/** All pitch events. */
@Repository
public class Pitches {

    private final JdbcClient jdbc;

    Pitches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The event, if it lies in the scope. */
    public Optional<Pitch> find(PitchId id, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from fund_pitch where id = :id and " + visible.sql())
                .param("id", id.value())
                .params(visible.parameters())
                .query(Pitches::pitch)
                .optional();
    }

    /** The event once its rule is published. */
    @Unscoped("public once it is announced")
    public Optional<Pitch> announced(PitchId id) {
        return jdbc.sql("select * from fund_pitch where id = ? and state <> 'PLANNED'")
                .param(id.value())
                .query(Pitches::pitch)
                .optional();
    }

    /** The event of a call. */
    public Optional<Pitch> of(CallId call, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from fund_pitch where call = :call and " + visible.sql())
                .param("call", call.value())
                .params(visible.parameters())
                .query(Pitches::pitch)
                .optional();
    }

    /** Holds the event while a step is taken. */
    public Pitch hold(PitchId id, Scope scope) {
        var visible = scope.on("place");
        return jdbc.sql("select * from fund_pitch where id = :id and %s for update".formatted(visible.sql()))
                .param("id", id.value())
                .params(visible.parameters())
                .query(Pitches::pitch)
                .optional()
                .orElseThrow(NotHere::new);
    }

    /** The run sheet. */
    @Unscoped("of an event the caller was given: in its scope, or announced")
    public List<Item> items(Pitch pitch) {
        return jdbc.sql("""
                select i.*, p.number, p.title, p.speaker, p.cost, y.name as yard
                from fund_pitch_item i join fund_project p on p.id = i.project join place y on y.key = p.place
                where i.pitch = ? order by i.position
                """).param(pitch.id().value()).query(Pitches::item).list();
    }

    /** What jurors look at. */
    @Unscoped("of an event the caller was given: in its scope, or announced")
    public List<Criterion> criteria(Pitch pitch) {
        return jdbc.sql("select position, said, weight from fund_pitch_criterion where pitch = ? order by position")
                .param(pitch.id().value())
                .query((row, n) -> new Criterion(row.getInt(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** The jurors. */
    @Unscoped("of an event the caller was given: in its scope, or announced")
    public List<Juror> jurors(Pitch pitch) {
        return jdbc.sql("select id, seat, called from fund_pitch_juror where pitch = ? order by seat")
                .param(pitch.id().value())
                .query((row, n) -> new Juror(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)))
                .list();
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        return new Item(
                new ProjectId(row.getObject("project", UUID.class)),
                row.getString("number"),
                row.getInt("position"),
                row.getString("title"),
                row.getString("yard"),
                row.getString("speaker"),
                new Money(row.getLong("cost")),
                row.getObject("lot", Integer.class),
                row.getObject("won", Boolean.class));
    }

    static Pitch pitch(ResultSet row, int n) throws SQLException {
        var announced = row.getTimestamp("announced_at");
        var counted = row.getTimestamp("counted_at");
        return new Pitch(
                new PitchId(row.getObject("id", UUID.class)),
                new CallId(row.getObject("call", UUID.class)),
                new PlaceKey(row.getString("place")),
                new Pitch.Occasion(
                        row.getString("title"),
                        row.getString("location"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("begins", LocalTime.class),
                        row.getInt("minutes_each")),
                terms(row),
                PitchState.valueOf(row.getString("state")),
                announced == null ? null : announced.toInstant(),
                row.getString("fingerprint"),
                counted == null ? null : counted.toInstant(),
                row.getInt("version"));
    }

    private static PitchTerms terms(ResultSet row) throws SQLException {
        return new PitchTerms(
                new Money(row.getLong("budget")),
                Rule.valueOf(row.getString("rule")),
                Satisfaction.valueOf(row.getString("satisfaction")),
                BallotKind.valueOf(row.getString("ballot_kind")),
                row.getInt("most_choices"),
                row.getInt("points"),
                new Money(row.getLong("increment")),
                row.getInt("juror_percent"),
                row.getInt("pass_percent"));
    }
}
