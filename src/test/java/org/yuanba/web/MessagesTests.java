package org.yuanba.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No screen shows a key in brackets: every sentence a template or a class names exists, in Chinese and in English. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern IN_TEMPLATES = Pattern.compile("\\.tl?\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern CHOSEN_IN_TEMPLATES =
            Pattern.compile("\\.tl?\\([^()\"]*\\?\\s*\"([^\"]+)\"\\s*:\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern IN_CLASSES = Pattern.compile(
            "(?:Flash\\.of\\(|[tT]exts(?:\\(\\))?\\.text\\(\\s*[\\w.()]+,|page\\.t\\()\\s*\"([^\"]+)\"\\s*[,)]");

    static Stream<String> modules() {
        return files(MESSAGES, ".properties")
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.endsWith("_en.properties"))
                .map(name -> name.replace(".properties", ""));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void saysEverySentenceInBothLanguages(String module) {
        assertThat(keys(module + "_en")).as("English sentences of " + module).isEqualTo(keys(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void givesASentenceTheSameArgumentsInBothLanguages(String module) {
        var chinese = read(module);
        var english = read(module + "_en");
        var different = new TreeMap<String, String>();
        for (var key : chinese.stringPropertyNames()) {
            var here = arguments(chinese.getProperty(key));
            var there = arguments(english.getProperty(key, ""));
            if (!here.containsAll(there)) {
                different.put(key, here + " but " + there);
            }
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void writesEverySentenceSoThatItCanBeFormatted(String module) {
        for (var suffix : List.of("", "_en")) {
            var sentences = read(module + suffix);
            for (var key : sentences.stringPropertyNames()) {
                var locale = suffix.isEmpty() ? Texts.CHINESE : Locale.ENGLISH;
                assertThatCode(() -> new MessageFormat(sentences.getProperty(key), locale))
                        .as(module + suffix + " " + key)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void speaksPlainly(String module) {
        var chinese = read(module);
        var wrong = chinese.stringPropertyNames().stream()
                .filter(key -> Pattern.compile("系统提示|操作成功|操作失败|非法|无效输入|[!！]|落后|未达标")
                        .matcher(chinese.getProperty(key))
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wrong)
                .as("sentences of " + module + " that sound like a machine")
                .isEmpty();
    }

    @Test
    void hasEverySentenceATemplateNames() {
        assertThat(missing(Path.of("src/main/jte"), ".jte", List.of(IN_TEMPLATES, CHOSEN_IN_TEMPLATES)))
                .isEmpty();
    }

    @Test
    void hasEverySentenceAClassNames() {
        assertThat(missing(Path.of("src/main/java"), ".java", List.of(IN_CLASSES)))
                .isEmpty();
    }

    @Test
    void wouldNoticeAMissingSentence() {
        var found = IN_TEMPLATES.matcher("<p>${page.t(\"no.such.key\")}</p>");
        assertThat(found.find()).isTrue();
        assertThat(all()).doesNotContain(found.group(1));
    }

    private static Set<String> missing(Path folder, String suffix, List<Pattern> patterns) {
        var known = all();
        var missing = new TreeSet<String>();
        files(folder, suffix).forEach(file -> {
            var text = text(file);
            for (var pattern : patterns) {
                var named = pattern.matcher(text);
                while (named.find()) {
                    for (int group = 1; group <= named.groupCount(); group++) {
                        if (!known.contains(named.group(group))) {
                            missing.add(folder.relativize(file) + ": " + named.group(group));
                        }
                    }
                }
            }
        });
        return missing;
    }

    private static Set<String> all() {
        return modules().flatMap(module -> keys(module).stream()).collect(Collectors.toSet());
    }

    private static Set<String> arguments(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getArgumentNames();
    }

    private static Set<String> keys(String file) {
        return new TreeSet<>(read(file).stringPropertyNames());
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(file + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String suffix) {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(suffix)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
