package org.yuanba;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.event.EventListener;
import org.yuanba.access.Permission;
import org.yuanba.ops.City;
import org.yuanba.shared.PlaceKey;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a module tells others can be written down and read again; the events are found, so that none is forgotten. */
class EventTests {

    private static final JavaClasses YUANBA = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.yuanba");

    /** How events are called: something happened. */
    private static final Pattern PAST =
            Pattern.compile(".*(ed|Taken|Given|Left|Withdrawn|Redrawn|Made|Undone|SignedIn|SignedOut)");

    /** Called like events, and no events: what a request asked for and what a rule answered. */
    private static final Set<String> NONE = Set.of("Asked", "Refused");

    static Stream<Class<?>> events() {
        return Stream.concat(listenedTo(), told())
                .distinct()
                .sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    private static Stream<Class<?>> listenedTo() {
        return YUANBA.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isMetaAnnotatedWith(EventListener.class) || method.isAnnotatedWith(EventListener.class))
                .map(JavaMethod::getRawParameterTypes)
                .flatMap(Collection::stream)
                .filter(type -> type.getPackageName().startsWith("org.yuanba"))
                .map(JavaClass::reflect);
    }

    private static Stream<Class<?>> told() {
        return YUANBA.stream()
                .filter(type -> type.isRecord()
                        && !type.isNestedClass()
                        && type.getPackageName().matches("org\\.yuanba\\.[a-z]+(\\.spi)?"))
                .filter(type -> PAST.matcher(type.getSimpleName()).matches() && !NONE.contains(type.getSimpleName()))
                .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("events")
    void survivesBeingWrittenDown(Class<?> type) throws ReflectiveOperationException {
        var mapper = JsonMapper.builder().build();
        for (var full : new boolean[] {true, false}) {
            var event = sample(type, full);
            assertThat(mapper.readValue(mapper.writeValueAsString(event), type)).isEqualTo(event);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void carriesFactsAlone(Class<?> type) {
        assertThat(type.isRecord()).isTrue();
    }

    @Test
    void coversEveryModuleThatTellsAnything() {
        assertThat(events().map(type -> type.getPackageName().split("\\.")[2]).distinct())
                .contains(
                        "access",
                        "board",
                        "compound",
                        "indicator",
                        "member",
                        "organisation",
                        "person",
                        "place",
                        "volunteer");
    }

    private static Object sample(Class<?> type, boolean full) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = full || !mayBeNone(components[i]) ? value(components[i].getGenericType(), full) : null;
        }
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static boolean mayBeNone(RecordComponent component) {
        return isNullable(component) || isNullable(component.getAnnotatedType());
    }

    private static boolean isNullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    private static Object value(Type type, boolean full) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType several) {
            var first = value(several.getActualTypeArguments()[0], full);
            return switch (several.getRawType().getTypeName()) {
                case "java.util.Set" -> Set.of(first);
                case "java.util.Map" -> Map.of(first, value(several.getActualTypeArguments()[1], full));
                default -> List.of(first);
            };
        }
        var one = (Class<?>) type;
        if (one.isEnum()) {
            return one.getEnumConstants()[0];
        }
        var known = KNOWN.get(one);
        return known == null ? sample(one, full) : known;
    }

    private static final Map<Class<?>, Object> KNOWN = Map.ofEntries(
            Map.entry(String.class, "竹器社院"),
            Map.entry(UUID.class, UUID.fromString("018f0000-0000-7000-8000-000000000001")),
            Map.entry(int.class, 7),
            Map.entry(long.class, 11L),
            Map.entry(boolean.class, true),
            Map.entry(LocalDate.class, LocalDate.of(2026, 11, 24)),
            Map.entry(LocalTime.class, LocalTime.of(8, 30)),
            Map.entry(YearMonth.class, YearMonth.of(2026, 11)),
            Map.entry(Instant.class, Instant.parse("2026-11-24T04:00:00Z")),
            Map.entry(PlaceKey.class, new PlaceKey("510114008017001")),
            Map.entry(City.class, new City(new PlaceKey("5101"))),
            Map.entry(Permission.class, new Permission("person:view")));
}
