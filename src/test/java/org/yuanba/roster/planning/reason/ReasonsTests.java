package org.yuanba.roster.planning.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuanba.roster.planning.Assignment;
import org.yuanba.roster.planning.Scene;
import org.yuanba.roster.planning.must.MustRules;
import org.yuanba.roster.planning.rule.RosterRule;
import org.yuanba.roster.planning.wish.WishRules;

class ReasonsTests {

    @Test
    void saysWhoElseCouldAndWhatWouldBeDifferent() {
        var task = new Scene()
                .night(0, 1)
                .morning(1, 1)
                .volunteer()
                .volunteer()
                .volunteer()
                .dislikes(0, 5)
                .volunteer()
                .notAt(0)
                .weight("wishes-heard", 1)
                .task();
        var roster = Scene.roster(new int[] {0, 0}, new int[] {1, 1});
        var others = OthersInstead.of(task, roster, new Assignment(0, 0));
        assertThat(others).extracting(OthersInstead.Instead::volunteer).containsExactly(2, 1, 3);
        assertThat(others.getFirst().could()).isTrue();
        assertThat(said(others.getFirst().reasons().getFirst(), "", "张三")).isEqualTo("换成张三，有人要值不想值的班（程度多 5）。");
        assertThat(said(others.get(1).reasons().getFirst(), "_en", "Zhang San"))
                .isEqualTo("Zhang San has another shift too close to it.");
    }

    @Test
    void keepsWhatSomebodyCannotOrWouldRatherNotDoWithThePlanner() {
        var task = new Scene()
                .morning(0, 1)
                .volunteer()
                .volunteer()
                .notAt(0)
                .volunteer()
                .dislikes(0, 1)
                .weight("wishes-heard", 1)
                .task();
        var others = OthersInstead.of(task, Scene.roster(new int[] {0, 0}), new Assignment(0, 0));
        assertThat(others).flatExtracting(OthersInstead.Instead::reasons).noneMatch(Reason::forAll);
    }

    @Test
    void saysWhenAnotherWouldBeAsGood() {
        var task = new Scene().morning(0, 1).volunteer().volunteer().task();
        var others = OthersInstead.of(task, Scene.roster(new int[] {0, 0}), new Assignment(0, 0));
        assertThat(others.getFirst().reasons()).extracting(Reason::key).containsExactly("roster.reason.as-good");
    }

    @Test
    void saysHowABurdenCameAbout() {
        var task = new Scene()
                .night(0, 1)
                .burden(2)
                .morning(5, 1)
                .volunteer(7, 2, 2)
                .dislikes(1, 1)
                .pin(0, 0)
                .task();
        var reasons = HowBurdenCame.of(task, Scene.roster(new int[] {0, 0}, new int[] {0, 1}), 0);
        assertThat(reasons)
                .extracting(reason -> said(reason, "", "李四"))
                .containsExactly(
                        "李四这一期值 2 班。",
                        "其中 1 个夜班。",
                        "其中 1 班在周末或节日。",
                        "其中 1 班是说定了不动的。",
                        "加起来担子是 3，该担的份是 2。",
                        "其中 1 班是李四不太想值的，没有别的办法排开。",
                        "李四报的 2 班全排上了。");
        assertThat(reasons.subList(0, 5)).allMatch(Reason::forAll);
        assertThat(reasons.subList(5, 7)).noneMatch(Reason::forAll);
    }

    @Test
    void saysWhatWouldFillEmptySeats() {
        var task = new Scene()
                .night(2, 1)
                .night(9, 1)
                .slot("巡逻", 3, 6, 1, Map.of("急救", 1))
                .volunteer()
                .task();
        var reasons = WhatWouldFill.of(task, Scene.roster(new int[] {0, 2}));
        assertThat(reasons)
                .extracting(reason -> said(reason, "_en", ""))
                .containsExactly(
                        "One more person on Wednesday nights would fill 2 nights that stay empty at 大门.",
                        "One more person with 急救 on Thursdays by day would complete a shift at 巡逻.");
        assertThat(said(reasons.getFirst(), "", "")).isEqualTo("星期三晚上再有 1 个人，就补上了 大门 空着的 2 个夜班。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void hasASentenceForEveryRule(String language) {
        var messages = messages(language);
        var missing = new ArrayList<String>();
        for (RosterRule rule :
                Stream.concat(MustRules.ALL.stream(), WishRules.ALL.stream()).toList()) {
            var must = MustRules.ALL.contains(rule);
            var keys = must
                    ? List.of("rule." + rule.key(), "rule." + rule.key() + ".broken", "reason.hindered." + rule.key())
                    : List.of("rule." + rule.key(), "reason.worse." + rule.key(), "reason.better." + rule.key());
            keys.stream().filter(key -> !messages.containsKey("roster." + key)).forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    private static String said(Reason reason, String language, String name) {
        var arguments = new ArrayList<Object>(List.of(name));
        arguments.addAll(reason.arguments());
        var pattern = messages(language).getProperty(reason.key());
        return new MessageFormat(pattern, language.isEmpty() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
                .format(arguments.toArray());
    }

    private static Properties messages(String language) {
        var messages = new Properties();
        try (var in = Files.newBufferedReader(
                Path.of("src/main/resources/messages/roster%s.properties".formatted(language)),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
