package org.yuanba.place.division;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.place.CityChoice;
import org.yuanba.place.Initials;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** The national division codes that come with Yuanba. */
@Component
public class ShippedDivisions {

    /** Where the shipped file is from. */
    public static final String SOURCE = "china-division 2.7.0 (NBS statistical codes)";

    /** The day its state is of. */
    public static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);

    private static final String NOT_A_CITY = "90";

    private volatile @Nullable List<CityChoice> choices;

    /** Every city one may set up, by key. */
    public List<CityChoice> choices() {
        var known = choices;
        if (known == null) {
            known = readChoices();
            choices = known;
        }
        return known;
    }

    /** The rows of a place and all below it. */
    public List<Division> subtree(PlaceKey root) {
        var rows = new ArrayList<Division>();
        forEach(row -> {
            if (row.code().startsWith(root.value())) {
                rows.add(row);
            }
        });
        return rows;
    }

    private List<CityChoice> readChoices() {
        Map<String, String> names = new HashMap<>();
        forEach(row -> {
            if (row.code().length() <= PlaceLevel.DISTRICT.digits()) {
                names.put(row.code(), row.name());
            }
        });
        return names.entrySet().stream()
                .filter(entry -> isCity(entry.getKey(), names))
                .map(entry -> new CityChoice(
                        new PlaceKey(entry.getKey()),
                        entry.getValue(),
                        Objects.requireNonNull(names.get(entry.getKey().substring(0, 2))),
                        Initials.of(entry.getValue())))
                .sorted(Comparator.comparing(CityChoice::root))
                .toList();
    }

    private static boolean isCity(String code, Map<String, String> names) {
        boolean municipality =
                Objects.requireNonNull(names.get(code.substring(0, 2))).endsWith("市");
        return switch (code.length()) {
            case 2 -> municipality;
            case 4 -> !municipality && !code.endsWith(NOT_A_CITY);
            default -> !municipality && code.startsWith(NOT_A_CITY, 2);
        };
    }

    private static void forEach(Consumer<Division> each) {
        try (InputStream resource =
                Objects.requireNonNull(ShippedDivisions.class.getResourceAsStream("/data/divisions-cn.csv.gz"))) {
            DivisionFile.of(resource).read((row, line) -> each.accept(row), fault -> {
                throw new IllegalStateException("The shipped divisions, " + fault);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
