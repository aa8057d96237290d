package org.yuanba.person;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/**
 * Links for persons without an account: 128 random bits, for one purpose, until a day, revocable. Only a hash is kept:
 * the link itself is seen once, on the slip. Opening one changes nothing.
 */
@Component
public class PersonalLinks {

    private static final int TOKEN_BYTES = 16;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail trail;
    private final SecureRandom random = new SecureRandom();

    PersonalLinks(JdbcClient jdbc, Clock clock, AuditTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Makes a link.
     *
     * @param expires when it stops working, in the future
     * @return the token, which is kept nowhere else
     */
    @Transactional
    public String issue(PersonId person, String purpose, Instant expires, Actor by) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = NewId.next();
        jdbc.sql("""
                insert into person_link (id, hash, person, purpose, issued_at, issued_by, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        hash(token),
                        person.value(),
                        purpose,
                        Timestamp.from(clock.instant()),
                        by.account().value(),
                        Timestamp.from(expires))
                .update();
        trail.record(entry(by, "person.link-issued", person).with("purpose", null, AuditEntry.word("link." + purpose)));
        return token;
    }

    /** What the token opens for this purpose; empty when it is unknown, for another purpose, too old or revoked. */
    @Unscoped("whoever holds the link is whom it was made for")
    public Optional<OpenedLink> open(String token, String purpose) {
        return find(token).filter(link -> link.purpose().equals(purpose));
    }

    /** What the token opens, for the page that looks its purpose up. */
    @Unscoped("whoever holds the link is whom it was made for")
    public Optional<OpenedLink> find(String token) {
        return jdbc.sql("""
                select l.id, coalesce(p.merged_into, p.id) as person, l.purpose, l.expires_at
                from person_link l join person p on p.id = l.person
                where l.hash = :hash and l.revoked_at is null and l.expires_at > :now
                """)
                .param("hash", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> link(row))
                .optional();
    }

    /** The links of this person that still work, the longest-lived first. */
    public List<OpenedLink> standing(PersonId person, Scope scope) {
        var visible = scope.on("p.place");
        return jdbc.sql("""
                select l.id, p.id as person, l.purpose, l.expires_at
                from person_link l join person p on p.id = l.person
                where p.id = :person and l.revoked_at is null and l.expires_at > :now and\s""" + visible.sql() + " order by l.expires_at desc, l.id")
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .params(visible.parameters())
                .query((row, n) -> link(row))
                .list();
    }

    private static OpenedLink link(ResultSet row) throws SQLException {
        return new OpenedLink(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("purpose"),
                row.getTimestamp("expires_at").toInstant());
    }

    /** Ends a link of this person at once. */
    @Transactional
    public void revoke(PersonId person, UUID link, Actor by) {
        var ended = jdbc.sql("update person_link set revoked_at = ? where id = ? and person = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), link, person.value())
                .update();
        if (ended > 0) {
            trail.record(entry(by, "person.link-revoked", person));
        }
    }

    private AuditEntry entry(Actor by, String act, PersonId person) {
        var place = jdbc.sql("select place from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
        return AuditEntry.of(by, act, new PlaceKey(place), person.value(), null).forItsRecord();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
