package org.yuanba.attachment.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Cities;
import org.yuanba.ops.DataDirectory;

/** Files on disk under {@code DATA/attachments}, a folder for each city, named by what they hold: the same file lies there once. */
@Component
public class FileStore {

    private static final int PREFIX = 2;

    private final DataDirectory data;
    private final Cities cities;

    FileStore(DataDirectory data, Cities cities) {
        this.data = data;
        this.cities = cities;
    }

    /** Takes what is sent into a file of its own, stopping one byte after the limit. */
    Path receive(InputStream sent, long most) throws IOException {
        var half = Files.createTempFile(folder(), "received-", ".tmp");
        try (var out = Files.newOutputStream(half)) {
            long left = most + 1;
            var buffer = new byte[64 << 10];
            for (int n; left > 0 && (n = sent.read(buffer, 0, (int) Math.min(buffer.length, left))) > 0; ) {
                out.write(buffer, 0, n);
                left -= n;
            }
        }
        return half;
    }

    /** The SHA-256 of a file. */
    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps a received file under its hash; one that is there already stays. */
    void keep(Path received, String sha256) throws IOException {
        var place = path(sha256);
        Files.createDirectories(place.getParent());
        if (Files.exists(place)) {
            Files.delete(received);
        } else {
            Files.move(received, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Where the content of this hash lies. */
    public Path path(String sha256) {
        return folder().resolve(sha256.substring(0, PREFIX)).resolve(sha256);
    }

    /** Deletes the content of this hash. */
    void delete(String sha256) {
        try {
            Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        var city = Cities.chosen().or(cities::standard).orElseThrow();
        var folder = data.folder("attachments").resolve(city.schema());
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
