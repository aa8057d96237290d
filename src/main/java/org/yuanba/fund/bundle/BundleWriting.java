package org.yuanba.fund.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.shared.PlaceKey;
import tools.jackson.databind.json.JsonMapper;

/** Writes the books of a place as a bundle: a zip of files, a manifest with their hashes, a signature of the manifest. */
@Service
public class BundleWriting {

    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String KEY = "key.pub";
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final SigningKey key;
    private final JsonMapper json;
    private final AuditTrail trail;
    private final Clock clock;

    BundleWriting(JdbcClient jdbc, SigningKey key, JsonMapper json, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    /** The short form of the key that signs, to be compared with what a check says. */
    @org.yuanba.access.Unscoped("the public half of a key")
    public String fingerprint() {
        return SigningKey.fingerprint(key.published());
    }

    /** Writes it, all files as of one moment; who took it is taken down. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void write(PlaceKey place, Scope scope, Actor by, OutputStream out) throws IOException {
        scope.require(place);
        trail.record(AuditEntry.of(by, "fund.bundle-taken", place, null, null));
        var files = new ArrayList<Map<String, Object>>();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var file : BundleFile.ALL) {
            files.add(write(file, scope.within(place), zip));
        }
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("place", place.value());
        manifest.put("asOf", clock.instant().toString());
        manifest.put("takenBy", by.username());
        manifest.put("files", files);
        var text = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        put(zip, MANIFEST, text);
        put(zip, SIGNATURE, Base64.getEncoder().encode(key.sign(text)));
        put(zip, KEY, key.published().getBytes(StandardCharsets.US_ASCII));
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Map<String, Object> write(BundleFile file, Scope scope, ZipOutputStream zip) throws IOException {
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(file.name()));
        line(file.header(), digest, zip);
        long rows = 0;
        var visible = scope.on(file.column());
        var columns = file.header().split(",").length;
        try (var all = jdbc
                .sql(file.sql().formatted(visible.sql()))
                .params(visible.parameters())
                .withFetchSize(AT_ONCE)
                .query((row, n) -> {
                    var cells = new ArrayList<String>(columns);
                    for (int i = 1; i <= columns; i++) {
                        cells.add(row.getString(i) == null ? "" : row.getString(i));
                    }
                    return cells;
                })
                .stream()) {
            for (var cells : (Iterable<ArrayList<String>>) all::iterator) {
                line(joined(cells), digest, zip);
                rows++;
            }
        }
        zip.closeEntry();
        return Map.of(
                "name", file.name(), "rows", rows, "sha256", HexFormat.of().formatHex(digest.digest()));
    }

    private static String joined(List<String> cells) {
        return cells.stream().map(BundleWriting::cell).collect(Collectors.joining(","));
    }

    /** A text that begins like a formula would be run by Excel. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static void line(String text, MessageDigest digest, OutputStream out) throws IOException {
        var bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
