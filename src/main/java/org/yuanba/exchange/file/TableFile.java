package org.yuanba.exchange.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file with tables in it, recognised by what it holds, not by what it is called. */
public interface TableFile extends AutoCloseable {

    /** Its tables, in their order; hidden worksheets only when there are no others. */
    List<FileTable> tables();

    @Override
    void close();

    /**
     * Opens a file.
     *
     * @throws FileRefused when it is no table, cannot be read without a password, or is too large
     */
    static TableFile open(Path file, FileLimits limits) {
        try {
            var size = Files.size(file);
            if (size == 0) {
                throw new FileRefused("exchange.file.empty");
            }
            if (size > limits.fileMegabytes() * 1024L * 1024L) {
                throw new FileRefused("exchange.file.too-large", limits.fileMegabytes());
            }
            var head = head(file, 512);
            if (startsWith(head, 'P', 'K', 3, 4)) {
                return XlsxFile.open(file, limits);
            }
            refuseOthers(file, head);
            return CsvFile.open(file, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseOthers(Path file, byte[] head) throws IOException {
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            var mark = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
            var encrypted = new String(head(file, 1 << 20), StandardCharsets.ISO_8859_1).contains(mark);
            throw new FileRefused(encrypted ? "exchange.file.encrypted" : "exchange.file.old-excel");
        }
        var text = new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(java.util.Locale.ROOT);
        if (text.startsWith("<html") || text.startsWith("<!doctype") || text.startsWith("<table")) {
            throw new FileRefused("exchange.file.web-page");
        }
        if (text.startsWith("<?xml")) {
            throw new FileRefused("exchange.file.old-excel");
        }
        if (text.startsWith("%pdf") || text.startsWith("{") || text.startsWith("pk")) {
            throw new FileRefused("exchange.file.not-a-table");
        }
    }

    private static byte[] head(Path file, int most) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
