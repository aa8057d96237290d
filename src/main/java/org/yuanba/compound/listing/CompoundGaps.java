package org.yuanba.compound.listing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/** What the ledger still lacks: essential figures, and a look at those older than a year. */
@Component
public class CompoundGaps {

    /** Figures are looked at again after so many months. */
    public static final int MONTHS = 12;

    private static final String ANY_MISSING =
            Facet.MISSING.sides().stream().map(Facet.MISSING::condition).collect(Collectors.joining(" or ", "(", ")"));

    private static final String HOW_OFTEN = Facet.MISSING.sides().stream()
            .map(field -> "count(*) filter (where %s)".formatted(Facet.MISSING.condition(field)))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final Clock clock;

    CompoundGaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The compounds in the scope that lack an essential figure. */
    public Optional<Gap> missing(Scope scope) {
        return gap(scope, ANY_MISSING);
    }

    /** The compounds in the scope whose figures nobody has looked at for a year. */
    public Optional<Gap> old(Scope scope) {
        return gap(scope, oldCondition(LocalDate.now(clock)));
    }

    static String oldCondition(LocalDate today) {
        return "(r.as_of is null or r.as_of < date '%s')".formatted(today.minusMonths(MONTHS));
    }

    private Optional<Gap> gap(Scope scope, String condition) {
        var visible = scope.on("r.place");
        return jdbc.sql("select count(*), min(r.place), min(r.name), " + HOW_OFTEN
                        + " from compound r where r.status = 'open' and " + condition + " and " + visible.sql())
                .params(visible.parameters())
                .query((row, n) -> {
                    var missing = new LinkedHashMap<String, Long>();
                    for (int i = 0; i < Facet.MISSING.sides().size(); i++) {
                        missing.put(Facet.MISSING.sides().get(i), row.getLong(4 + i));
                    }
                    return row.getLong(1) == 0
                            ? Optional.<Gap>empty()
                            : Optional.of(
                                    new Gap(row.getLong(1), new PlaceKey(row.getString(2)), row.getString(3), missing));
                })
                .single();
    }

    /**
     * Compounds that lack something.
     *
     * @param compounds how many
     * @param first the first of them by key
     * @param name a name among them: that of the first when there is only one
     * @param missing how many lack each essential figure, by code of the field
     */
    public record Gap(long compounds, PlaceKey first, String name, Map<String, Long> missing) {

        /** The field most of them lack, or none. */
        public @Nullable String mostMissing() {
            return missing.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .max(Comparator.comparingLong(Map.Entry::getValue))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
    }
}
