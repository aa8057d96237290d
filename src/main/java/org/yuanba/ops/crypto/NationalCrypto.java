package org.yuanba.ops.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;
import org.yuanba.ops.CryptoPort;

/** SM4-GCM (GB/T 32907) and HMAC-SM3 (GB/T 32905), from Bouncy Castle. SM4's 128 bits are derived from the key. */
@Component
class NationalCrypto implements CryptoPort {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] FOR_SM4 = "yuanba sm4".getBytes(StandardCharsets.US_ASCII);
    private final SecureRandom random = new SecureRandom();

    @Override
    public byte id() {
        return 2;
    }

    @Override
    public String name() {
        return "national";
    }

    @Override
    public byte[] encrypt(byte[] key, byte[] plain, byte[] context) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var encrypted = run(true, key, nonce, plain, context);
        var whole = Arrays.copyOf(nonce, NONCE + encrypted.length);
        System.arraycopy(encrypted, 0, whole, NONCE, encrypted.length);
        return whole;
    }

    @Override
    public byte[] decrypt(byte[] key, byte[] encrypted, byte[] context) {
        var nonce = Arrays.copyOf(encrypted, NONCE);
        return run(false, key, nonce, Arrays.copyOfRange(encrypted, NONCE, encrypted.length), context);
    }

    @Override
    public byte[] mac(byte[] key, byte[] data) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(data, 0, data.length);
        var hash = new byte[mac.getMacSize()];
        mac.doFinal(hash, 0);
        return hash;
    }

    private byte[] run(boolean encrypting, byte[] key, byte[] nonce, byte[] text, byte[] context) {
        try {
            var cipher = GCMBlockCipher.newInstance(new SM4Engine());
            var sm4Key = Arrays.copyOf(mac(key, FOR_SM4), 16);
            cipher.init(encrypting, new AEADParameters(new KeyParameter(sm4Key), TAG_BITS, nonce, context));
            var result = new byte[cipher.getOutputSize(text.length)];
            var done = cipher.processBytes(text, 0, text.length, result, 0);
            cipher.doFinal(result, done);
            return result;
        } catch (InvalidCipherTextException | IllegalArgumentException e) {
            throw new IllegalStateException("What was encrypted cannot be opened", e);
        }
    }
}
