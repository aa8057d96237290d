package org.yuanba.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.shared.PlaceKey;

/**
 * Finds places by name, other or old name, pinyin initials and code: what is exactly so first, then what begins so,
 * then what has it inside. Words before the last name a place above: 武侯 玉苑.
 */
@Component
public class PlaceSearch {

    private static final int MOST_WORDS = 4;

    /** Hits one kind of match may bring: a word that stands everywhere must not bring everything. */
    private static final int MOST_OF_A_KIND = 300;

    private static final String BEST = """
            best as (select distinct on (key) key, grade, alias from hit order by key, grade, alias)
            select p.key, p.name, p.in_path, p.managed_by, p.ended_on, p.successor, best.alias
            from best join place p on p.key = best.key
            order by best.grade, p.ended_on is not null, length(p.key), p.name collate "zh-x-icu", p.key limit :most
            """;

    private final JdbcClient jdbc;
    private final Places places;

    PlaceSearch(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** The best finds inside the scope, at most so many; ended places are found too. */
    public List<Found> find(String text, Scope scope, int most) {
        var words = words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var rows = rows(words.getLast(), words.subList(0, words.size() - 1), scope, most);
        return named(rows.isEmpty() && words.size() > 1 ? rows(String.join("", words), List.of(), scope, most) : rows);
    }

    private List<Row> rows(String word, List<String> above, Scope scope, int most) {
        var visible = scope.on("p.key");
        var filter = new StringBuilder("p.in_path and ").append(visible.sql());
        var parameters = new HashMap<>(visible.parameters());
        for (int i = 0; i < above.size(); i++) {
            filter.append(" and exists (select from place a where a.key in (left(p.key, 2), left(p.key, 4),"
                    + " left(p.key, 6), left(p.key, 9), left(p.key, 12)) and a.key <> p.key and a.name ilike :above" + i
                    + ")");
            parameters.put("above" + i, "%" + escaped(above.get(i)) + "%");
        }
        var like = escaped(word);
        var spelling = escaped(word.toLowerCase(Locale.ROOT));
        parameters.putAll(Map.of(
                "word", word,
                "begins", like + "%",
                "inside", "%" + like + "%",
                "reads", "% " + spelling + " %",
                "readsOn", "% " + spelling + "%",
                "readsIn", "%" + spelling + "%",
                "most", most));
        var kinds = kinds(word).stream()
                .map(kind -> kind.sql(filter.toString()))
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("with hit as (" + kinds + "), " + BEST)
                .params(parameters)
                .query((row, n) -> new Row(Places.place(row, n), row.getString("alias")))
                .list();
    }

    /** How a word may be meant, the best first: by grade. */
    private static List<Kind> kinds(String word) {
        var kinds = new ArrayList<>(List.of(
                new Kind(1, "name = :word"), new Kind(10, "name ilike :begins"), new Kind(20, "name ilike :inside")));
        if (word.matches("[a-zA-Z0-9]+")) {
            kinds.add(new Kind(3, "initials || ' ' like :reads"));
            kinds.add(new Kind(12, "initials like :readsOn"));
            if (word.length() > 1) {
                kinds.add(new Kind(22, "initials like :readsIn"));
            }
        }
        if (word.matches("[0-9]{4,15}")) {
            kinds.add(new Kind(0, "key = :word"));
            kinds.add(new Kind(30, "key like :begins"));
        }
        return kinds;
    }

    /**
     * A kind of match.
     *
     * @param grade how good it is, 0 the best; one worse for another name than for its own
     * @param condition on a column of the place, or of its other names
     */
    private record Kind(int grade, String condition) {

        String sql(String filter) {
            var own = "(select p.key, %d as grade, null::text as alias from place p where p.%s and %s limit %d)"
                    .formatted(grade, condition, filter, MOST_OF_A_KIND);
            return condition.startsWith("key")
                    ? own
                    : own
                            + " union all (select a.place, %d, a.alias from place_alias a join place p on p.key = a.place where a.%s and %s limit %d)"
                                    .formatted(grade + 1, condition.replace("name", "alias"), filter, MOST_OF_A_KIND);
        }
    }

    private List<Found> named(List<Row> rows) {
        var needed = new LinkedHashSet<PlaceKey>();
        rows.forEach(row -> {
            needed.addAll(row.place().key().path());
            if (row.place().successor() != null) {
                needed.add(row.place().successor());
            }
        });
        var names = places.pathNames(needed);
        return rows.stream()
                .map(row -> {
                    var key = row.place().key();
                    return new Found(
                            row.place(),
                            row.alias(),
                            key.path().stream()
                                    .filter(above -> !above.equals(key) && names.containsKey(above))
                                    .map(names::get)
                                    .collect(Collectors.joining(" › ")),
                            row.place().successor() == null
                                    ? null
                                    : names.get(row.place().successor()));
                })
                .toList();
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var words = new ArrayList<>(Arrays.asList(plain.split("\\s+")));
        words.removeIf(String::isEmpty);
        return words.size() > MOST_WORDS ? List.of(String.join("", words)) : words;
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private record Row(Place place, @Nullable String alias) {}

    /**
     * A place that was found.
     *
     * @param place the place
     * @param alias the other or old name it was found by, none when by its own or its code
     * @param where the names of what it lies in, from the top
     * @param successor the name of the place that took it over, or none
     */
    public record Found(
            Place place,
            @Nullable String alias,
            String where,
            @Nullable String successor) {}
}
