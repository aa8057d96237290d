package org.yuanba.ops.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KnownAnswerTests {

    @Test
    void hashesLikeRfc4231() {
        var key = new byte[20];
        java.util.Arrays.fill(key, (byte) 0x0b);
        assertThat(HexFormat.of().formatHex(new InternationalCrypto().mac(key, "Hi There".getBytes(US_ASCII))))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Test
    void hashesWithSm3As256Bits() {
        assertThat(new NationalCrypto().mac(new byte[32], new byte[0])).hasSize(32);
        assertThat(new NationalCrypto().mac(new byte[32], new byte[0]))
                .isNotEqualTo(new InternationalCrypto().mac(new byte[32], new byte[0]));
    }
}
