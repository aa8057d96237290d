package org.yuanba.fund.ballot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.pitch.Pitch;

/** Codes and ballots of pitch events. Nobody reads ballots before the vote is closed, except each her own. */
@Repository
public class Ballots {

    private final JdbcClient jdbc;

    Ballots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The codes of an event, as they are printed. */
    public List<Code> codes(Pitch pitch, Scope scope) {
        scope.require(pitch.place());
        return jdbc.sql("select serial, code from fund_pitch_code where pitch = ? order by serial")
                .param(pitch.id().value())
                .query((row, n) -> new Code(row.getInt(1), row.getString(2)))
                .list();
    }

    /** The event a code belongs to. */
    @Unscoped("the code is the key: random, on a slip of paper")
    public Optional<PitchId> pitchOf(String code) {
        return jdbc.sql("select pitch from fund_pitch_code where code = ?")
                .param(code)
                .query((row, n) -> new PitchId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** What was voted with a code, for whoever holds it. */
    @Unscoped("the code is the key: random, on a slip of paper")
    public Optional<Ballot> with(String code) {
        return jdbc.sql("select * from fund_pitch_ballot where code = ?")
                .param(code)
                .query(Ballots::ballot)
                .optional();
    }

    /** All ballots of an event that is closed, by code. */
    @Unscoped("called for the count of a closed event")
    public List<Ballot> closed(Pitch pitch) {
        if (pitch.state().ordinal() < org.yuanba.fund.pitch.PitchState.CLOSED.ordinal()) {
            throw new IllegalStateException("Ballots are not read before the vote is closed");
        }
        return jdbc.sql("select * from fund_pitch_ballot where pitch = ? order by code")
                .param(pitch.id().value())
                .query(Ballots::ballot)
                .list();
    }

    /** Ballots that came when their code had voted already, in the order in which they came. */
    public List<Second> seconds(Pitch pitch, Scope scope) {
        scope.require(pitch.place());
        return jdbc.sql("""
                select c.serial, s.code, s.channel, s.at from fund_pitch_second s join fund_pitch_code c on c.code = s.code
                where s.pitch = ? order by s.at, s.id
                """)
                .param(pitch.id().value())
                .query((row, n) -> new Second(
                        row.getInt(1),
                        row.getString(2),
                        BallotChannel.valueOf(row.getString(3)),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    static Ballot ballot(ResultSet row, int n) throws SQLException {
        return new Ballot(
                row.getString("code"),
                BallotChannel.valueOf(row.getString("channel")),
                new Cast(
                        Arrays.stream((UUID[]) row.getArray("projects").getArray())
                                .map(ProjectId::new)
                                .toList(),
                        List.of((Integer[]) row.getArray("points").getArray())));
    }

    /**
     * A code as it is printed.
     *
     * @param serial its number, to count by; not written beside any name
     * @param code the code
     */
    public record Code(int serial, String code) {}

    /**
     * A ballot.
     *
     * @param code the code it was cast with
     * @param channel by phone or on paper
     * @param cast what it says
     */
    public record Ballot(String code, BallotChannel channel, Cast cast) {}

    /**
     * A ballot that was refused.
     *
     * @param serial the number of its code
     * @param code its code
     * @param channel by phone or on paper
     * @param at when it came
     */
    public record Second(int serial, String code, BallotChannel channel, Instant at) {}
}
