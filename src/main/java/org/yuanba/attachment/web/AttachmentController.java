package org.yuanba.attachment.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yuanba.access.Access;
import org.yuanba.access.CurrentActor;
import org.yuanba.access.OpenToAll;
import org.yuanba.attachment.Attachment;
import org.yuanba.attachment.AttachmentId;
import org.yuanba.attachment.domain.AttachmentTable;
import org.yuanba.attachment.domain.FileStore;
import org.yuanba.attachment.spi.FileReaders;
import org.yuanba.web.NotHere;

/** Hands a file out, never to be shown inside a page: to anyone where its record is public, else by the record's right. */
@Controller
@OpenToAll
class AttachmentController {

    private final AttachmentTable table;
    private final FileStore files;
    private final List<FileReaders> readers;
    private final Access access;
    private final CurrentActor current;

    AttachmentController(
            AttachmentTable table, FileStore files, List<FileReaders> readers, Access access, CurrentActor current) {
        this.table = table;
        this.files = files;
        this.readers = readers;
        this.access = access;
        this.current = current;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> open(@PathVariable UUID id) {
        var attachment =
                table.find(new AttachmentId(id)).filter(this::mayBeRead).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.kind().mediaType()))
                .contentLength(attachment.size())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + attachment.sha256() + "\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(files.path(attachment.sha256())));
    }

    private boolean mayBeRead(Attachment attachment) {
        var owner = attachment.owner();
        return readers.stream()
                .filter(reader -> reader.ownerKind().equals(owner.kind()))
                .anyMatch(reader -> reader.isPublic(owner.id())
                        || current.get()
                                .filter(by -> access.may(by, reader.permission(), owner.place()))
                                .isPresent());
    }
}
