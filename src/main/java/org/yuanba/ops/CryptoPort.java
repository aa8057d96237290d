package org.yuanba.ops;

/**
 * A family of algorithms for keeping secrets and proving that nothing was changed. Keys have 256 bits; what is
 * encrypted carries a random nonce in front and fails to open when it, or the context it was bound to, was changed.
 */
public interface CryptoPort {

    /** The byte that marks what this family made, so that it can be read after the setting changes. */
    byte id();

    /** The name in the setting {@code yuanba.crypto}. */
    String name();

    /** Encrypts, bound to a context that must be given again to read it. */
    byte[] encrypt(byte[] key, byte[] plain, byte[] context);

    /**
     * Decrypts.
     *
     * @throws IllegalStateException when key, context or content do not fit together
     */
    byte[] decrypt(byte[] key, byte[] encrypted, byte[] context);

    /** A keyed hash of 256 bits. */
    byte[] mac(byte[] key, byte[] data);
}
