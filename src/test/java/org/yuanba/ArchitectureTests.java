package org.yuanba;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yuanba.access.Actor;
import org.yuanba.access.OpenToAll;
import org.yuanba.access.Requires;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.demo.spi.DemoTargets;

/** The rules of the house that a compiler cannot hold; each has a canary in {@code canary}. */
class ArchitectureTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.yuanba");
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("canary");

    private static final Map<String, ArchRule> RULES = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "every page says what it needs, or that it is open to all",
                    methods()
                            .that(describe("answer requests", ArchitectureTests::answersRequests))
                            .should(sayWhatTheyNeed())),
            Map.entry(
                    "every query a page calls takes a scope or an actor, or says why not",
                    classes()
                            .that(describe("are controllers", ArchitectureTests::isController))
                            .should(callOnlyScopedQueries())),
            Map.entry(
                    "time comes from a clock",
                    noClasses()
                            .should()
                            .callMethod(Instant.class, "now")
                            .orShould()
                            .callMethod(LocalDate.class, "now")
                            .orShould()
                            .callMethod(LocalDateTime.class, "now")
                            .orShould()
                            .callMethod(ZonedDateTime.class, "now")
                            .allowEmptyShould(true)),
            Map.entry(
                    "what a class needs comes through its constructor",
                    noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true)),
            Map.entry(
                    "a page opens no transaction",
                    noMethods()
                            .that()
                            .areDeclaredInClassesThat(describe("are controllers", ArchitectureTests::isController))
                            .should()
                            .beAnnotatedWith(Transactional.class)
                            .allowEmptyShould(true)),
            Map.entry(
                    "no type is named Dto, Cmd, Mgr, Base, Helper, Util or Impl",
                    noClasses()
                            .should()
                            .haveNameMatching(".*(Dto|Cmd|Mgr|Base|Helper|Util|Utils|Impl)$")
                            .allowEmptyShould(true)),
            Map.entry(
                    "the published totals are read by what builds the sample city alone",
                    noClasses()
                            .that()
                            .resideOutsideOfPackages("..demo", "..demo..")
                            .should()
                            .dependOnClassesThat()
                            .areAssignableTo(DemoTargets.class)
                            .allowEmptyShould(true)),
            Map.entry(
                    "nothing scores, ranks, tracks or profiles a person",
                    fields().should(notHaveAForbiddenWord()).allowEmptyShould(true))));

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(MAIN)));
    }

    @TestFactory
    Stream<DynamicTest> hasACanaryForEachRule() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThat(rule.getValue().evaluate(CANARIES).hasViolation())
                                .isTrue()));
    }

    @Test
    void namesTheFileOfPublishedTotalsInOnePlace() {
        assertThat(namingTheTargets(Path.of("src/main"))).containsExactly("DemoTargets.java");
        assertThat(namingTheTargets(Path.of("src/test/java/canary"))).containsExactly("OpenDoorController.java");
    }

    private static List<String> namingTheTargets(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|jte|js|properties|yaml|sql|xml|html)"))
                    .filter(ArchitectureTests::namesTheTargets)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean namesTheTargets(Path file) {
        try {
            return Files.readString(file).contains("targets.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsSharedToTenTypes() {
        assertThat(MAIN.stream()
                        .filter(type -> type.getPackageName().equals("org.yuanba.shared")
                                && !type.getSimpleName().equals("package-info")
                                && type.getEnclosingClass().isEmpty()))
                .hasSizeLessThanOrEqualTo(10);
    }

    private static boolean isController(JavaClass type) {
        return type.isMetaAnnotatedWith(Controller.class);
    }

    private static boolean answersRequests(JavaMethod method) {
        return isController(method.getOwner())
                && method.getAnnotations().stream().anyMatch(ArchitectureTests::isMapping);
    }

    private static boolean isMapping(JavaAnnotation<?> annotation) {
        return annotation.getRawType().isEquivalentTo(RequestMapping.class)
                || annotation.getRawType().isMetaAnnotatedWith(RequestMapping.class);
    }

    private static ArchCondition<JavaMethod> sayWhatTheyNeed() {
        return new ArchCondition<>("carry @Requires or @OpenToAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var says = Stream.of(Requires.class, OpenToAll.class)
                        .anyMatch(needed -> method.isAnnotatedWith(needed)
                                || method.getOwner().isAnnotatedWith(needed));
                events.add(new SimpleConditionEvent(method, says, method.getFullName() + " says neither"));
            }
        };
    }

    private static ArchCondition<JavaClass> callOnlyScopedQueries() {
        return new ArchCondition<>("call only scoped queries") {
            @Override
            public void check(JavaClass controller, ConditionEvents events) {
                for (var call : controller.getMethodCallsFromSelf()) {
                    var owner = call.getTargetOwner();
                    var queries = owner.getAllFields().stream()
                            .anyMatch(field -> field.getRawType().isEquivalentTo(JdbcClient.class));
                    if (queries) {
                        events.add(new SimpleConditionEvent(
                                controller,
                                isScoped(call.getTarget().resolveMember().orElse(null), owner),
                                call.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isScoped(JavaMethod method, JavaClass owner) {
        return method == null
                || owner.isAnnotatedWith(Unscoped.class)
                || method.isAnnotatedWith(Unscoped.class)
                || method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Scope.class) || type.isEquivalentTo(Actor.class));
    }

    private static ArchCondition<JavaField> notHaveAForbiddenWord() {
        var words = List.of(
                "score", "rank", "rating", "credit", "stars", "gps", "ethnicity", "religion", "checkin", "sentiment");
        return new ArchCondition<>("not be named after what must not be built") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                var name = field.getName().toLowerCase(Locale.ROOT);
                var forbidden = words.stream()
                        .anyMatch(
                                word -> name.equals(word) || name.startsWith(word + "_") || name.endsWith("_" + word));
                events.add(new SimpleConditionEvent(field, !forbidden, field.getFullName()));
            }
        };
    }
}
