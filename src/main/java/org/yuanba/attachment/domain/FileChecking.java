package org.yuanba.attachment.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipFile;
import org.yuanba.attachment.FileKind;
import org.yuanba.attachment.FileRefused;

/** Says what a file is by its content, whatever its name, and refuses what may run or break something. */
final class FileChecking {

    /** The largest file that is taken. */
    static final long MOST_BYTES = 20_000_000;

    private static final int HEAD = 16;
    private static final int MOST_ENTRIES = 5000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String[] ACTIVE = {"/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia"};

    private FileChecking() {}

    /** The kind of this file. */
    static FileKind kindOf(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new FileRefused("attachment.refused.empty");
        }
        if (size > MOST_BYTES) {
            throw new FileRefused("attachment.refused.size", MOST_BYTES / 1_000_000);
        }
        var head = head(file);
        if (starts(head, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            refuseActivePdf(file);
            return FileKind.PDF;
        }
        if (starts(head, PNG)) {
            return FileKind.PNG;
        }
        if (starts(head, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) {
            return FileKind.JPEG;
        }
        if (starts(head, "RIFF".getBytes(StandardCharsets.US_ASCII))
                && new String(head, 8, 4, StandardCharsets.US_ASCII).equals("WEBP")) {
            return FileKind.WEBP;
        }
        if (starts(head, new byte[] {'P', 'K', 3, 4})) {
            return office(file);
        }
        throw new FileRefused("attachment.refused.kind");
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.copyOf(in.readNBytes(HEAD), HEAD);
        }
    }

    private static boolean starts(byte[] head, byte[] sign) {
        return Arrays.equals(head, 0, sign.length, sign, 0, sign.length);
    }

    private static void refuseActivePdf(Path file) throws IOException {
        var content = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (var name : ACTIVE) {
            int at = content.indexOf(name);
            while (at >= 0) {
                int next = at + name.length();
                if (next >= content.length() || !Character.isLetterOrDigit(content.charAt(next))) {
                    throw new FileRefused("attachment.refused.active");
                }
                at = content.indexOf(name, next);
            }
        }
    }

    private static FileKind office(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES || zip.getEntry("[Content_Types].xml") == null) {
                throw new FileRefused("attachment.refused.kind");
            }
            if (zip.stream()
                    .anyMatch(entry -> entry.getName().endsWith(".bin")
                            && entry.getName()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .contains("vba"))) {
                throw new FileRefused("attachment.refused.active");
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return FileKind.XLSX;
            }
            if (zip.getEntry("word/document.xml") != null) {
                return FileKind.DOCX;
            }
        } catch (IOException e) {
            throw new FileRefused("attachment.refused.broken");
        }
        throw new FileRefused("attachment.refused.kind");
    }
}
