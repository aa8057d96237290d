package org.yuanba.board.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.shared.PlaceKey;

/** Numbers what a board's sheet prints, so that anyone can see whether the sheet on the wall is the latest. */
@Component
public class BoardVersions {

    private final JdbcClient jdbc;
    private final Clock clock;

    BoardVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The version with this content: the latest one, or the next number if the content differs from the latest. */
    @Transactional
    public Version current(PlaceKey compound, String digest) {
        return latest(compound).filter(same -> same.digest().equals(digest)).orElseGet(() -> next(compound, digest));
    }

    /** The version of this number. */
    public Optional<Version> find(PlaceKey compound, int number) {
        return jdbc.sql("select number, digest, at from board_version where place = ? and number = ?")
                .params(compound.value(), number)
                .query((row, n) -> new Version(
                        row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    private Version next(PlaceKey compound, String digest) {
        jdbc.sql("select place from board where place = ? for update")
                .param(compound.value())
                .query()
                .listOfRows();
        var latest = latest(compound);
        if (latest.isPresent() && latest.get().digest().equals(digest)) {
            return latest.get();
        }
        var version = new Version(latest.map(Version::number).orElse(0) + 1, digest, clock.instant());
        jdbc.sql("insert into board_version (place, number, digest, at) values (?, ?, ?, ?)")
                .params(compound.value(), version.number(), digest, Timestamp.from(version.at()))
                .update();
        return version;
    }

    private Optional<Version> latest(PlaceKey compound) {
        return jdbc.sql("select number, digest, at from board_version where place = ? order by number desc limit 1")
                .param(compound.value())
                .query((row, n) -> new Version(
                        row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    /**
     * A state of the printed sheet.
     *
     * @param number 1 for the first
     * @param digest SHA-256 of its text, in hex
     * @param at since when it holds
     */
    public record Version(int number, String digest, Instant at) {}
}
