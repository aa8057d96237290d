package org.yuanba;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class DocumentationTests {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void hasAPageForEveryModule() {
        var missing = ApplicationModules.of(Yuanba.class).stream()
                .map(module -> module.getIdentifier().toString())
                .filter(module -> !module.equals("shared") && !Files.exists(Path.of("docs/domain", module + ".md")))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void keepsEveryDecisionUnderSixtyLines() {
        assertThat(files(Path.of("docs/adr"), ".md"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(text(file).lines().count()).isLessThan(60));
    }

    @Test
    void leadsNowhereThatDoesNotExist() {
        var link = Pattern.compile("\\]\\((?!https?:)([^)#\\s]+)[^)]*\\)");
        var broken = new ArrayList<String>();
        for (var file : documents()) {
            var found = link.matcher(text(file));
            while (found.find()) {
                var parent = file.getParent() == null ? Path.of("") : file.getParent();
                if (!Files.exists(parent.resolve(found.group(1)))) {
                    broken.add(file + " leads to " + found.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void namesOnlyTestsThatExist() {
        var name = Pattern.compile("`([A-Z]\\w*(?:Tests|Journey))(?:\\.(\\w+))?`");
        var sources = files(TESTS, ".java");
        var missing = new ArrayList<String>();
        for (var file : documents()) {
            var found = name.matcher(text(file));
            while (found.find()) {
                var type = found.group(1);
                var method = found.group(2);
                var exists = sources.stream()
                        .filter(source -> source.getFileName().toString().equals(type + ".java"))
                        .anyMatch(source -> method == null || text(source).contains(" " + method + "("));
                if (!exists) {
                    missing.add(file + " names " + found.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void saysASentenceAboutEveryPublicType() {
        var declaration =
                Pattern.compile("^public (?:\\w+ )*(?:class|interface|record|enum|@interface) ", Pattern.MULTILINE);
        var silent = new ArrayList<Path>();
        for (var file : files(MAIN, ".java")) {
            var source = text(file);
            var found = declaration.matcher(source);
            if (found.find() && !source.substring(0, found.start()).contains("/**")) {
                silent.add(file);
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void saysASentenceAboutEveryPackage() {
        var silent = packages(MAIN).stream()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !text(folder.resolve("package-info.java")).contains("/**")
                        || !text(folder.resolve("package-info.java")).contains("@NullMarked"))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void hidesNoPackageOfTheApplicationBehindOneOfTheTests() {
        var hidden = packages(TESTS).stream()
                .map(folder -> TESTS.relativize(folder).resolve("package-info.java"))
                .filter(info -> Files.exists(TESTS.resolve(info)) && Files.exists(MAIN.resolve(info)))
                .toList();
        assertThat(hidden).isEmpty();
    }

    @Test
    void leavesNothingForLater() {
        var later = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
        var sources = Stream.of(MAIN, Path.of("src/main/jte"), Path.of("src/main/resources"))
                .flatMap(folder -> files(folder, ".java", ".jte", ".sql", ".css", ".js").stream())
                .filter(file -> later.matcher(text(file)).find())
                .toList();
        assertThat(sources).isEmpty();
    }

    private static List<Path> documents() {
        var documents = new ArrayList<>(files(Path.of("docs"), ".md"));
        for (var name : List.of("README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
            documents.add(Path.of(name));
        }
        return documents;
    }

    private static Set<Path> packages(Path root) {
        var folders = new HashSet<Path>();
        files(root, ".java").forEach(file -> folders.add(file.getParent()));
        return folders;
    }

    private static List<Path> files(Path folder, String... endings) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
