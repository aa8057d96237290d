package org.yuanba.fund.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.yuanba.ops.DataDirectory;

/** The pair of keys that signs bundles: Ed25519, one file in {@code DATA/keys}, made on first use. */
@Component
class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String NAME = "fund-bundle";
    private static final int SHOWN = 16;

    private final DataDirectory data;

    SigningKey(DataDirectory data) {
        this.data = data;
    }

    byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair().getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half, as it is put into bundles. */
    String published() {
        return Base64.getEncoder().encodeToString(pair().getPublic().getEncoded());
    }

    static boolean isSigned(String publicKey, byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey(publicKey));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** A short form of a public key, to compare with the one on the page by eye. */
    static String fingerprint(String publicKey) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(publicKey.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.ofDelimiter(" ").formatHex(hash, 0, SHOWN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey publicKey(String text) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    }

    private KeyPair pair() {
        try {
            var file = data.folder("keys").resolve(NAME + ".key");
            if (!Files.exists(file)) {
                make(file);
            }
            var lines = Files.readString(file).strip().split("\n");
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0])));
            return new KeyPair(publicKey(lines[1]), secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another process may be first: its pair counts. */
    private void make(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        var encoder = Base64.getEncoder();
        var text = encoder.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + encoder.encodeToString(pair.getPublic().getEncoded());
        var fresh = file.resolveSibling(NAME + "-" + ProcessHandle.current().pid() + ".new");
        data.writePrivately(fresh, text.getBytes(StandardCharsets.US_ASCII));
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            // another process was first: its pair counts
        } finally {
            Files.delete(fresh);
        }
    }
}
