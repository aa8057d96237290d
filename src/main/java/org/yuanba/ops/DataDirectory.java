package org.yuanba.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that holds what a Yuanba keeps on disk: the embedded database, keys, attachments, and the credentials of
 * the running database for other processes of the same user.
 *
 * @param root the folder, absolute
 */
public record DataDirectory(Path root) {

    /** The folder of this sub-folder's name, made when missing, readable by its owner alone. */
    public Path folder(String name) {
        var folder = root.resolve(name);
        try {
            Files.createDirectories(root);
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file in one step, mode 0600: another process sees the old text or the new one, never half of it. */
    public void writePrivately(Path file, byte[] content) {
        try {
            var half = Files.createTempFile(
                    file.getParent(),
                    "half-",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(half, content);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
