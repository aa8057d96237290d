package org.yuanba.attachment.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.attachment.Attachment;
import org.yuanba.ops.spi.Check;

/** Checks that every file that is referred to lies on disk and is what it was. */
@Component
class FilesAreThere implements Check {

    private final AttachmentTable table;
    private final FileStore store;

    FilesAreThere(AttachmentTable table, FileStore store) {
        this.table = table;
        this.store = store;
    }

    @Override
    public String name() {
        return "attachments";
    }

    @Override
    public List<String> findings() {
        return table.all().stream().flatMap(file -> finding(file).stream()).toList();
    }

    private Optional<String> finding(Attachment attachment) {
        var file = store.path(attachment.sha256());
        try {
            if (!Files.exists(file)) {
                return Optional.of("The content of attachment " + attachment.id() + " is missing: " + file);
            }
            return FileStore.sha256(file).equals(attachment.sha256())
                    ? Optional.empty()
                    : Optional.of("The content of attachment " + attachment.id() + " was changed: " + file);
        } catch (IOException e) {
            return Optional.of("The content of attachment " + attachment.id() + " cannot be read: " + file);
        }
    }
}
