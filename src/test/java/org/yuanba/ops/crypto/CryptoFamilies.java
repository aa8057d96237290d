package org.yuanba.ops.crypto;

import java.util.List;
import org.yuanba.ops.CryptoPort;

/** The families of algorithms, for tests without an application. */
public final class CryptoFamilies {

    private CryptoFamilies() {}

    /** Both. */
    public static List<CryptoPort> all() {
        return List.of(new InternationalCrypto(), new NationalCrypto());
    }
}
