package org.yuanba.access.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTests {

    @Test
    void makesKeysThatAScannerKnows() {
        assertThat(KeyText.next().value()).matches("yb_[a-z2-7]{52}");
        assertThat(KeyText.next().isWellFormed()).isTrue();
    }

    @Test
    void makesAnotherKeyEachTime() {
        assertThat(KeyText.next().hash()).isNotEqualTo(KeyText.next().hash());
    }

    @Test
    void tellsItsBeginningAlone() {
        var key = KeyText.next();

        assertThat(key.prefix()).matches("yb_[a-z2-7]{8}").isEqualTo(key.value().substring(0, 11));
        assertThat(key.toString()).doesNotContain(key.value().substring(3));
        assertThat(key.hash()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yb_", "yb_abc", "hello world", "YB_aaaa"})
    void looksAtNothingElse(String text) {
        assertThat(new KeyText(text).isWellFormed()).isFalse();
    }
}
