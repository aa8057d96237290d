package org.yuanba.attachment;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.attachment.domain.AttachmentStoring;
import org.yuanba.attachment.domain.AttachmentTable;
import org.yuanba.attachment.domain.FileStore;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;

/** Files of records: what other modules may do with them. */
@Component
public class Attachments {

    private final AttachmentStoring storing;
    private final AttachmentTable table;
    private final FileStore files;
    private final AuditTrail audit;

    Attachments(AttachmentStoring storing, AttachmentTable table, FileStore files, AuditTrail audit) {
        this.storing = storing;
        this.table = table;
        this.files = files;
        this.audit = audit;
    }

    /**
     * Stores a file with a record.
     *
     * @throws FileRefused when it is too large, broken, or of a kind that is not taken
     */
    @Transactional
    public Attachment store(AttachmentOwner owner, String name, InputStream content, Scope scope, Actor by) {
        scope.require(owner.place());
        var stored = storing.store(owner, name, content, by);
        audit.record(AuditEntry.of(by, "attachment.stored", owner.place(), owner.id(), stored.name()));
        return stored;
    }

    /** The files of a record, oldest first. */
    public List<Attachment> list(AttachmentOwner owner, Scope scope) {
        return table.of(owner, scope);
    }

    /** The content of a file, empty when there is none of this id in the scope. */
    public Optional<Path> open(AttachmentId id, Scope scope) {
        return table.find(id)
                .filter(attachment -> scope.covers(attachment.owner().place()))
                .map(attachment -> files.path(attachment.sha256()));
    }

    /** Takes a file away from its record. */
    @Transactional
    public void remove(AttachmentId id, Scope scope, Actor by) {
        table.find(id)
                .filter(attachment -> scope.covers(attachment.owner().place()))
                .ifPresent(attachment -> {
                    storing.remove(attachment);
                    audit.record(AuditEntry.of(
                            by,
                            "attachment.removed",
                            attachment.owner().place(),
                            attachment.owner().id(),
                            attachment.name()));
                });
    }
}
