package org.yuanba.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordIsStrongTests {

    @ParameterizedTest
    @ValueSource(strings = {"Abcdef12", "abcdef1!", "ABCDEF1!", "Abcdefg!", "院坝Abcdef", "Abcd 1234"})
    void allowsThreeOfFourKinds(String password) {
        assertThat(PasswordIsStrong.problem("worker", password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefgh", "Abcdefgh", "abcdefg1", "12345678", "1234567!", "院坝院坝院坝院坝"})
    void refusesTwoKindsOrFewer(String password) {
        assertThat(PasswordIsStrong.problem("worker", password)).contains("password.too-few-kinds");
    }

    @Test
    void refusesSevenCharacters() {
        assertThat(PasswordIsStrong.problem("worker", "Abcde1!")).contains("password.too-short");
    }

    @Test
    void countsARareCharacterAsOne() {
        assertThat(PasswordIsStrong.problem("worker", "𠮷Abcd1!")).contains("password.too-short");
        assertThat(PasswordIsStrong.problem("worker", "𠮷Abcde1!")).isEmpty();
    }

    @Test
    void refusesMoreThanAHashShouldHaveToRead() {
        assertThat(PasswordIsStrong.problem("worker", "Aa1!".repeat(33))).contains("password.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Worker12", "my-WORKER-1", "1!worker"})
    void refusesTheNameOneSignsInWith(String password) {
        assertThat(PasswordIsStrong.problem("worker", password)).contains("password.holds-username");
    }

    @RepeatedTest(20)
    void letsEveryOneTimePasswordPass() {
        var password = OneTimePassword.next("worker");

        assertThat(PasswordIsStrong.problem("worker", password)).isEmpty();
        assertThat(password).matches("([A-Za-z2-9]{4}-){3}[A-Za-z2-9]{4}").doesNotContain("l", "I", "O", "o1", "i");
    }
}
