package org.yuanba.ops.crypto;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.yuanba.ops.CryptoPort;

/** AES-256-GCM and HMAC-SHA-256, from the JDK. */
@Component
class InternationalCrypto implements CryptoPort {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Finding and making them anew for every value costs more than the work itself; each use sets them up from scratch. */
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(InternationalCrypto::cipher);

    private static final ThreadLocal<Mac> MACS = ThreadLocal.withInitial(InternationalCrypto::newMac);

    private final SecureRandom random = new SecureRandom();

    @Override
    public byte id() {
        return 1;
    }

    @Override
    public String name() {
        return "international";
    }

    @Override
    public byte[] encrypt(byte[] key, byte[] plain, byte[] context) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var encrypted = run(Cipher.ENCRYPT_MODE, key, nonce, plain, context);
        var whole = Arrays.copyOf(nonce, NONCE + encrypted.length);
        System.arraycopy(encrypted, 0, whole, NONCE, encrypted.length);
        return whole;
    }

    @Override
    public byte[] decrypt(byte[] key, byte[] encrypted, byte[] context) {
        var nonce = Arrays.copyOf(encrypted, NONCE);
        return run(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(encrypted, NONCE, encrypted.length), context);
    }

    @Override
    public byte[] mac(byte[] key, byte[] data) {
        try {
            var mac = MACS.get();
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] text, byte[] context) {
        try {
            var cipher = CIPHERS.get();
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was encrypted cannot be opened", e);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
