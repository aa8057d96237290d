package org.yuanba.attachment.spi;

import java.util.UUID;
import org.yuanba.access.Permission;

/** Who may read the files of one kind of record. */
public interface FileReaders {

    /** The kind of record, such as {@code board.notice}. */
    String ownerKind();

    /** What one must hold at the record's place. */
    Permission permission();

    /** Whether anyone may read the files of this record now. */
    boolean isPublic(UUID owner);
}
