package org.yuanba.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code.substring(2));
    }

    @Test
    void countsStepsOfThirtySeconds() {
        assertThat(Totp.stepAt(Instant.ofEpochSecond(59))).isEqualTo(1);
        assertThat(Totp.stepAt(Instant.ofEpochSecond(60))).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void takesTheCodesOfTheStepsNextToNow(long secondsOff, boolean taken) {
        var code = Totp.code(SECRET, Totp.stepAt(NOW.plusSeconds(secondsOff)));

        assertThat(Totp.matching(SECRET, code, NOW, 0).isPresent()).isEqualTo(taken);
    }

    @Test
    void tellsTheStepOfTheCodeSoThatItCanBeUsedUp() {
        var step = Totp.stepAt(NOW);

        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step), NOW, 0)).hasValue(step);
    }

    @Test
    void refusesACodeOfAStepThatWasUsed() {
        var step = Totp.stepAt(NOW);

        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step), NOW, step)).isEmpty();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step - 1), NOW, step))
                .isEmpty();
        assertThat(Totp.matching(SECRET, Totp.code(SECRET, step + 1), NOW, step))
                .hasValue(step + 1);
    }

    @ParameterizedTest
    @CsvSource({"050 471", "050-471", "' 050471 '"})
    void readsACodeWithTheBlanksAnAppShows(String typed) {
        assertThat(Totp.matching(SECRET, typed, NOW, 0)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"''", "05047", "0504711", "abcdef", "000000"})
    void refusesAnythingElse(String typed) {
        assertThat(Totp.matching(SECRET, typed, NOW, 0)).isEmpty();
    }
}
