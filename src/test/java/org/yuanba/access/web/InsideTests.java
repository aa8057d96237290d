package org.yuanba.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsideTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/p/510107/overview", "/search?q=吉福&page=2", "/accounts?words=%E5%90%89"})
    void keepsAddressesOfOurOwn(String address) {
        assertThat(Inside.address(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p/5101",
                "//evil.example",
                "/\\evil",
                "http://evil",
                "/a\r\nSet-Cookie:x",
                "/sign-in",
                "/a<b"
            })
    void leadsAnythingElseToTheFirstPage(String address) {
        assertThat(Inside.address(address)).isEqualTo("/");
    }

    @Test
    void leadsAnEndlessAddressToTheFirstPage() {
        assertThat(Inside.address("/" + "a".repeat(600))).isEqualTo("/");
    }
}
