package org.yuanba.attachment.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yuanba.access.Actor;
import org.yuanba.attachment.Attachment;
import org.yuanba.attachment.AttachmentId;
import org.yuanba.attachment.AttachmentOwner;
import org.yuanba.attachment.FileKind;
import org.yuanba.shared.NewId;

/** Stores files and takes them away again: content goes with its last reference. */
@Component
public class AttachmentStoring {

    private final FileStore store;
    private final AttachmentTable table;
    private final PictureCleaning pictures;
    private final Leftovers leftovers;
    private final Clock clock;

    AttachmentStoring(
            FileStore store, AttachmentTable table, PictureCleaning pictures, Leftovers leftovers, Clock clock) {
        this.store = store;
        this.table = table;
        this.pictures = pictures;
        this.leftovers = leftovers;
        this.clock = clock;
    }

    /** Checks, cleans and stores a file in the transaction of the work it belongs to. */
    @Transactional
    public Attachment store(AttachmentOwner owner, String name, InputStream content, Actor by) {
        try {
            var received = store.receive(content, FileChecking.MOST_BYTES);
            try {
                return keep(owner, name, received, by);
            } finally {
                Files.deleteIfExists(received);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file away. */
    @Transactional
    public void remove(Attachment attachment) {
        table.remove(attachment.id());
        afterwards(attachment.sha256());
    }

    private Attachment keep(AttachmentOwner owner, String name, Path received, Actor by) throws IOException {
        var kind = FileChecking.kindOf(received);
        if (kind == FileKind.PNG || kind == FileKind.JPEG || kind == FileKind.WEBP) {
            Files.write(received, pictures.clean(received, kind));
        }
        long size = Files.size(received);
        var sha256 = FileStore.sha256(received);
        table.lock(sha256);
        store.keep(received, sha256);
        afterwards(sha256);
        var attachment = new Attachment(
                new AttachmentId(NewId.next()), owner, FileName.of(name, kind), kind, size, sha256, clock.instant());
        table.add(attachment, by);
        return attachment;
    }

    private void afterwards(String sha256) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                leftovers.deleteUnlessReferred(sha256);
            }
        });
    }
}
