package org.yuanba.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never be built (domain C5), looked for in the names of classes, fields, methods, tables and columns. */
class NothingAboutPersonsTests {

    private static final Pattern FORBIDDEN = Pattern.compile(
            "(^|[._ ])(score|scores|scoring|rank|ranks|ranking|rating|ratings|credit|credits|leaderboard|ethnic|ethnicity|religion"
                    + "|religious|gps|trajectory|face|faces|biometric|biometrics|checkin|sentiment|blacklist|watchlist"
                    + "|keyperson|persona)($|[._ ])");

    private static final Pattern NOT_STORED =
            Pattern.compile("\\b(id_number|id_card|identity_number|bank_card|bank_account|plate)\\b");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.yuanba");

    /** The words of a name, {@code CheckInTime} as {@code check in time}, with the pairs written as one. */
    private static String words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .toLowerCase(java.util.Locale.ROOT)
                .replace("check in", "checkin")
                .replace("key person", "keyperson");
    }

    private static boolean isForbidden(String name) {
        return FORBIDDEN.matcher(words(name)).find();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ResidentScore",
                "volunteer_rank",
                "creditLevel",
                "gpsTrack",
                "person.religion",
                "checkInTime",
                "faceImage",
                "KeyPersonList",
                "member_ethnicity"
            })
    void recognisesWhatMustNotBeBuilt(String name) {
        assertThat(isForbidden(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"surface", "Interface", "scoreboardless", "frank", "accredited", "facade", "place_key", "preface"
            })
    void doesNotMistakeOtherWords(String name) {
        assertThat(isForbidden(name)).isFalse();
    }

    @Test
    void namesNoClassFieldOrMethodAfterIt() {
        var names = new ArrayList<String>();
        for (var type : MAIN) {
            if (type.getName().contains("$$") || type.isAnonymousClass()) {
                continue;
            }
            names.add(type.getSimpleName());
            type.getFields().forEach(field -> names.add(field.getName()));
            type.getMethods().forEach(method -> names.add(method.getName()));
        }
        assertThat(names).hasSizeGreaterThan(500);
        assertThat(names.stream().filter(NothingAboutPersonsTests::isForbidden)).isEmpty();
    }

    @Test
    void namesNoTableOrColumnAfterIt() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                for (var line : Files.readAllLines(file)) {
                    var definition = line.replaceAll("--.*|'[^']*'", " ");
                    assertThat(isForbidden(definition)
                                    || NOT_STORED.matcher(definition).find())
                            .as(file + ": " + line)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void offersNoKindOfContactThatFollowsPeople() {
        assertThat(List.of(ContactKind.values()))
                .containsExactly(ContactKind.MOBILE, ContactKind.LANDLINE, ContactKind.ADDRESS);
    }
}
