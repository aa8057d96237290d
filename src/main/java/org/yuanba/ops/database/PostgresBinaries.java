package org.yuanba.ops.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL programs that travel with Yuanba. */
final class PostgresBinaries {

    private static final int READ_ALL_EXECUTE_ALL = 0755;

    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres} in it, unpacked below the given folder when it is not yet there. */
    static Path unpackedBelow(Path folder) {
        var done = folder.resolve("done");
        if (!Files.exists(done)) {
            try {
                unpack(folder);
                Files.createFile(done);
            } catch (IOException e) {
                throw new UncheckedIOException("The PostgreSQL programs could not be unpacked into " + folder, e);
            }
        }
        return folder;
    }

    private static void unpack(Path folder) throws IOException {
        var name = archiveName();
        try (var resource = PostgresBinaries.class.getResourceAsStream("/" + name)) {
            if (resource == null) {
                throw new IOException("This build of Yuanba has no PostgreSQL for this machine (" + name
                        + "). Name your own server in SPRING_DATASOURCE_URL.");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(resource))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, folder);
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path folder) throws IOException {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("An entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(file);
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0 || READ_ALL_EXECUTE_ALL == entry.getMode()) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arch = System.getProperty("os.arch");
        return "postgres-%s-%s.txz".formatted(system, "aarch64".equals(arch) ? "arm_64" : "x86_64");
    }
}
