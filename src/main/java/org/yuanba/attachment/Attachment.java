package org.yuanba.attachment;

import java.time.Instant;

/**
 * A stored file as others read it.
 *
 * @param id its id
 * @param owner the record it belongs to
 * @param name what it is called, with the extension of its real kind
 * @param kind what it is, by its content
 * @param size bytes
 * @param sha256 of its content, in hex
 * @param storedAt when
 */
public record Attachment(
        AttachmentId id,
        AttachmentOwner owner,
        String name,
        FileKind kind,
        long size,
        String sha256,
        Instant storedAt) {

    /** Where it is read. */
    public String url() {
        return "/attachments/" + id;
    }

    /** Its size in words a person uses: 340 KB, 2.1 MB. */
    public String readableSize() {
        return size < 1_000_000
                ? Math.max(1, size / 1000) + " KB"
                : String.format(java.util.Locale.ROOT, "%.1f MB", size / 1e6);
    }
}
