package org.yuanba.fund.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import tools.jackson.databind.json.JsonMapper;

/** Checks a bundle by itself: the signature of its manifest, and the hash of every file. */
final class BundleChecking {

    private final JsonMapper json;

    BundleChecking(JsonMapper json) {
        this.json = json;
    }

    /** What was found. */
    record Checked(String fingerprint, String place, String asOf, int files, List<String> findings) {}

    Checked check(Path file) throws IOException {
        var findings = new ArrayList<String>();
        try (var zip = new ZipFile(file.toFile())) {
            var text = read(zip, BundleWriting.MANIFEST);
            var key = new String(read(zip, BundleWriting.KEY), StandardCharsets.US_ASCII).strip();
            if (!SigningKey.isSigned(key, text, signature(zip))) {
                findings.add("The manifest does not carry the signature of the key inside.");
            }
            var manifest = json.readTree(text);
            var named = new HashSet<>(List.of(BundleWriting.MANIFEST, BundleWriting.SIGNATURE, BundleWriting.KEY));
            for (var one : manifest.path("files")) {
                var name = one.path("name").asString();
                named.add(name);
                var content = read(zip, name);
                var hash = HexFormat.of().formatHex(BundleWriting.sha256().digest(content));
                if (!hash.equals(one.path("sha256").asString())) {
                    findings.add(name + " is not what was signed.");
                }
            }
            zip.stream()
                    .filter(entry -> !named.contains(entry.getName()))
                    .forEach(entry -> findings.add(entry.getName() + " was added after signing."));
            return new Checked(
                    SigningKey.fingerprint(key),
                    manifest.path("place").asString(),
                    manifest.path("asOf").asString(),
                    manifest.path("files").size(),
                    findings);
        }
    }

    private static byte[] signature(ZipFile zip) throws IOException {
        try {
            return Base64.getDecoder()
                    .decode(new String(read(zip, BundleWriting.SIGNATURE), StandardCharsets.US_ASCII).strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static byte[] read(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("There is no " + name + " in it");
        }
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
