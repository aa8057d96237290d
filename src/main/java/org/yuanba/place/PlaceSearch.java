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

    private static final String HITS = """
            with hit as (
              select key, case when key = :word then 0 else 30 end as grade, null::text as alias
              from place where :coded and key like :begins
              union all
              select key, case when name = :word then 1 when name ilike :begins then 10 else 20 end, null
              from place where name ilike :inside
              union all
              select place, case when alias = :word then 2 when alias ilike :begins then 11 else 21 end, alias
              from place_alias where alias ilike :inside
              union all
              select key, case when initials || ' ' like :reads then 3 when initials like :readsOn then 12 else 22 end, null
              from place where :spelled and initials like :readsIn
              union all
              select place, case when initials || ' ' like :reads then 4 when initials like :readsOn then 13 else 23 end, alias
              from place_alias where :spelled and initials like :readsIn),
            best as (select distinct on (key) key, grade, alias from hit order by key, grade, alias)
            select p.key, p.name, p.in_path, p.managed_by, p.ended_on, p.successor, best.alias
            from best join place p on p.key = best.key
            where p.in_path and\s""";
    private static final String ORDER = """
             order by best.grade, p.ended_on is not null, length(p.key), p.name collate "zh-x-icu", p.key limit :most""";

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
        var sql = new StringBuilder(HITS).append(visible.sql());
        var parameters = new HashMap<>(visible.parameters());
        for (int i = 0; i < above.size(); i++) {
            sql.append(
                    " and exists (select from place a where a.key in (left(p.key, 2), left(p.key, 4), left(p.key, 6),"
                            + " left(p.key, 9), left(p.key, 12)) and a.key <> p.key and a.name ilike :above" + i + ")");
            parameters.put("above" + i, "%" + escaped(above.get(i)) + "%");
        }
        var like = escaped(word);
        var spelling = escaped(word.toLowerCase(Locale.ROOT));
        parameters.putAll(Map.of(
                "word",
                word,
                "coded",
                word.matches("[0-9]{4,15}"),
                "begins",
                like + "%",
                "inside",
                "%" + like + "%",
                "spelled",
                word.matches("[a-zA-Z0-9]+"),
                "reads",
                "% " + spelling + " %",
                "readsOn",
                "% " + spelling + "%",
                "readsIn",
                word.length() < 2 ? "% " + spelling + "%" : "%" + spelling + "%",
                "most",
                most));
        return jdbc.sql(sql.append(ORDER).toString())
                .params(parameters)
                .query((row, n) -> new Row(Places.place(row, n), row.getString("alias")))
                .list();
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
