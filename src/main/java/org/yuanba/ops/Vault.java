package org.yuanba.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts, decrypts and signs with keys that lie outside the database, one file each in {@code DATA/keys}, made on
 * first use. New content is made with the algorithms of the setting {@code yuanba.crypto} ({@code international} or
 * {@code national}); older content is read with those it was made with.
 */
@Component
public class Vault {

    private static final int KEY_BYTES = 32;

    private final DataDirectory data;
    private final Map<Byte, CryptoPort> families = new ConcurrentHashMap<>();
    private final CryptoPort current;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** A vault on this data directory. */
    public Vault(
            DataDirectory data, List<CryptoPort> families, @Value("${yuanba.crypto:international}") String chosen) {
        this.data = data;
        families.forEach(family -> this.families.put(family.id(), family));
        this.current = families.stream()
                .filter(family -> family.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "yuanba.crypto is " + chosen + "; it may be international or national"));
    }

    /** Encrypts with a key of this name, bound to a context. */
    public byte[] encrypt(String key, byte[] plain, String context) {
        return encryptWith(key(key), plain, context);
    }

    /** Decrypts what {@link #encrypt} made, in the same context. */
    public byte[] decrypt(String key, byte[] encrypted, String context) {
        return decryptWith(key(key), encrypted, context);
    }

    /** Encrypts with a key the caller keeps. */
    public byte[] encryptWith(byte[] key, byte[] plain, String context) {
        return marked(current, current.encrypt(key, plain, context.getBytes(StandardCharsets.UTF_8)));
    }

    /** Decrypts what {@link #encryptWith} made. */
    public byte[] decryptWith(byte[] key, byte[] encrypted, String context) {
        return family(encrypted)
                .decrypt(
                        key,
                        Arrays.copyOfRange(encrypted, 1, encrypted.length),
                        context.getBytes(StandardCharsets.UTF_8));
    }

    /** A keyed hash: 33 bytes, the first saying with which algorithms it was made. */
    public byte[] mac(String key, byte[] text) {
        return marked(current, current.mac(key(key), text));
    }

    /** The keyed hashes this text may be stored under: one for each family of algorithms, today's first. */
    public List<byte[]> macs(String key, byte[] text) {
        return macs(key, text, mark -> true);
    }

    /** The same, only of the families whose hashes begin with one of these marks. */
    public List<byte[]> macs(String key, byte[] text, IntPredicate marks) {
        return families.values().stream()
                .filter(family -> marks.test(family.id()))
                .sorted((a, b) -> a == current ? -1 : b == current ? 1 : 0)
                .map(family -> marked(family, family.mac(key(key), text)))
                .toList();
    }

    /** Whether this is the keyed hash of the text. */
    public boolean isMac(String key, byte[] mac, byte[] text) {
        var family = mac.length == 0 ? null : families.get(mac[0]);
        return family != null && MessageDigest.isEqual(mac, marked(family, family.mac(key(key), text)));
    }

    /** A fresh key for a caller that keeps its own, encrypted. */
    public byte[] newKey() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private CryptoPort family(byte[] encrypted) {
        var family = encrypted.length == 0 ? null : families.get(encrypted[0]);
        if (family == null) {
            throw new IllegalStateException("What was encrypted cannot be opened: unknown algorithms");
        }
        return family;
    }

    private static byte[] marked(CryptoPort family, byte[] content) {
        var marked = new byte[content.length + 1];
        marked[0] = family.id();
        System.arraycopy(content, 0, marked, 1, content.length);
        return marked;
    }

    private byte[] key(String name) {
        return keys.computeIfAbsent(name, this::readOrMake);
    }

    private byte[] readOrMake(String name) {
        var file = data.folder("keys").resolve(name + ".key");
        try {
            if (!Files.exists(file)) {
                var fresh = data.folder("keys")
                        .resolve(name + "-" + ProcessHandle.current().pid() + ".new");
                data.writePrivately(fresh, HexFormat.of().formatHex(newKey()).getBytes(StandardCharsets.US_ASCII));
                try {
                    Files.createLink(file, fresh);
                } catch (FileAlreadyExistsException e) {
                    // another process was first: its key counts
                } finally {
                    Files.delete(fresh);
                }
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
