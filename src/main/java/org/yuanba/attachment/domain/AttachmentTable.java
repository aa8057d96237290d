package org.yuanba.attachment.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.attachment.Attachment;
import org.yuanba.attachment.AttachmentId;
import org.yuanba.attachment.AttachmentOwner;
import org.yuanba.attachment.FileKind;
import org.yuanba.shared.PlaceKey;

/** What is known of each stored file. */
@Component
public class AttachmentTable {

    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The attachment of this id. */
    @Unscoped("who may read it is asked of the module that owns the record")
    public Optional<Attachment> find(AttachmentId id) {
        return jdbc.sql("select * from attachment where id = ?")
                .param(id.value())
                .query(AttachmentTable::attachment)
                .optional();
    }

    /** Those of a record, oldest first. */
    public List<Attachment> of(AttachmentOwner owner, Scope scope) {
        scope.require(owner.place());
        return jdbc.sql("select * from attachment where owner = ? and owner_kind = ? order by id")
                .params(owner.id(), owner.kind())
                .query(AttachmentTable::attachment)
                .list();
    }

    void add(Attachment attachment, Actor by) {
        jdbc.sql("""
                insert into attachment (id, place, owner_kind, owner, name, kind, size, sha256, stored_at, stored_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        attachment.id().value(),
                        attachment.owner().place().value(),
                        attachment.owner().kind(),
                        attachment.owner().id(),
                        attachment.name(),
                        attachment.kind().name(),
                        attachment.size(),
                        attachment.sha256(),
                        Timestamp.from(attachment.storedAt()),
                        by.account().value())
                .update();
    }

    void remove(AttachmentId id) {
        jdbc.sql("delete from attachment where id = ?").param(id.value()).update();
    }

    /** Holds off everyone else who stores or deletes the same content, until the transaction is done. */
    void lock(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 20261123))")
                .param(sha256)
                .query()
                .listOfRows();
    }

    boolean isReferred(String sha256) {
        return jdbc.sql("select exists (select from attachment where sha256 = ?)")
                .param(sha256)
                .query(Boolean.class)
                .single();
    }

    List<Attachment> all() {
        return jdbc.sql("select * from attachment order by id")
                .query(AttachmentTable::attachment)
                .list();
    }

    private static Attachment attachment(ResultSet row, int n) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                new AttachmentOwner(
                        row.getString("owner_kind"),
                        row.getObject("owner", UUID.class),
                        new PlaceKey(row.getString("place"))),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("stored_at").toInstant());
    }
}
