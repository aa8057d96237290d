package org.yuanba.access.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.yuanba.ops.DataDirectory;

/**
 * Keeps the secrets of one-time codes unreadable in the database: AES-256-GCM with a key that lies in
 * {@code DATA/keys/access.key}, made on first use. A sealed secret opens for its own account alone.
 */
@Component
class SecretBox {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final DataDirectory data;
    private final SecureRandom random = new SecureRandom();

    SecretBox(DataDirectory data) {
        this.data = data;
    }

    /** Seals a secret of this account. */
    byte[] seal(byte[] secret, UUID account) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = work(Cipher.ENCRYPT_MODE, nonce, secret, account);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Opens what was sealed for this account; fails loudly when the key or the text is another. */
    byte[] open(byte[] sealed, UUID account) {
        var buffer = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var text = new byte[buffer.remaining()];
        buffer.get(text);
        return work(Cipher.DECRYPT_MODE, nonce, text, account);
    }

    private byte[] work(int mode, byte[] nonce, byte[] text, UUID account) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("access_account " + account).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A secret of account " + account + " cannot be opened. Maybe DATA/keys/access.key is another one.",
                    e);
        }
    }

    private synchronized byte[] key() {
        var file = data.folder("keys").resolve("access.key");
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[KEY_BYTES];
                random.nextBytes(fresh);
                data.writePrivately(file, fresh);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
