package org.yuanba.roster.own;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.ops.Vault;
import org.yuanba.person.PersonId;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/** Calendars one can subscribe to: one for each person who asks, one for each post. An address holds a keyed hash nobody can guess. */
@Component("rosterFeeds")
public class Feeds {

    private static final String KEY = "roster";
    private static final int ID_BYTES = 16;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Feeds(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Makes an address for a person; her address of before works no more. */
    @Transactional
    @Unscoped("for the person herself, who holds the link")
    public void make(PersonId person, PlaceKey place) {
        end(person);
        jdbc.sql("insert into roster_feed (id, place, person, person_first, made_at) values (?, ?, ?, ?, ?)")
                .params(NewId.next(), place.value(), person.value(), person.value(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Ends a person's address. */
    @Transactional
    @Unscoped("for the person herself, who holds the link")
    public void end(PersonId person) {
        jdbc.sql("update roster_feed set ended_at = ? where person = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), person.value())
                .update();
    }

    /** The address of a person's calendar, if she asked for one. */
    @Unscoped("for the person herself, who holds the link")
    public Optional<String> of(PersonId person) {
        return jdbc.sql("select id from roster_feed where person = ? and ended_at is null")
                .param(person.value())
                .query(UUID.class)
                .optional()
                .map(this::path);
    }

    /** The address of a post's calendar, made when it is first asked for. */
    @Transactional
    public String ofPost(PlaceKey place, String post, Scope scope) {
        scope.require(place);
        return path(jdbc.sql("select id from roster_feed where place = ? and post = ? and ended_at is null")
                .params(place.value(), post)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    var id = NewId.next();
                    jdbc.sql("insert into roster_feed (id, place, post, made_at) values (?, ?, ?, ?)")
                            .params(id, place.value(), post, Timestamp.from(clock.instant()))
                            .update();
                    return id;
                }));
    }

    /** What an address stands for; empty when it is none, or ended. */
    @Unscoped("whoever holds the address is whom it was made for")
    public Optional<Feed> open(String token) {
        return id(token)
                .flatMap(id -> jdbc.sql("select place, person, post from roster_feed where id = ? and ended_at is null")
                        .param(id)
                        .query((row, n) -> new Feed(
                                new PlaceKey(row.getString(1)),
                                row.getObject(2, UUID.class) == null
                                        ? null
                                        : new PersonId(row.getObject(2, UUID.class)),
                                row.getString(3)))
                        .optional());
    }

    private String path(UUID id) {
        var bytes = bytes(id);
        var mac = vault.mac(KEY, context(id));
        return "/rosters/"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(ByteBuffer.allocate(ID_BYTES + mac.length)
                                .put(bytes)
                                .put(mac)
                                .array())
                + ".ics";
    }

    private Optional<UUID> id(String token) {
        if (!token.matches("[A-Za-z0-9_-]{40,100}")) {
            return Optional.empty();
        }
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(all);
        if (all.length <= ID_BYTES) {
            return Optional.empty();
        }
        var id = new UUID(read.getLong(), read.getLong());
        var mac = new byte[read.remaining()];
        read.get(mac);
        return vault.isMac(KEY, mac, context(id)) ? Optional.of(id) : Optional.empty();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] context(UUID id) {
        return ("roster-feed/" + id).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What a calendar holds.
     *
     * @param place the compound
     * @param person whose shifts, none for a post's
     * @param post which post's, none for a person's
     */
    public record Feed(
            PlaceKey place,
            @Nullable PersonId person,
            @Nullable String post) {}
}
