package org.yuanba.problem.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;
import org.yuanba.shared.PlaceLevel;

/** Categories, kinds, reasons and figures of this city; a changed row is seen within half a minute. */
@Component
@Unscoped("words and figures of the city, nothing about anybody")
public class Catalog {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Cities cities;
    private final Cache<City, All> recent =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build();

    Catalog(JdbcClient jdbc, Cities cities) {
        this.jdbc = jdbc;
        this.cities = cities;
    }

    /** Every category that is offered, in its order. */
    public List<Category> categories() {
        return List.copyOf(all().categories().values());
    }

    /** The category of this code, if it is offered. */
    public Optional<Category> category(String code) {
        return Optional.ofNullable(all().categories().get(code));
    }

    /** The kinds with their clocks, the shortest first. */
    public List<Kind> kinds() {
        return all().kinds();
    }

    /** A figure of the city, such as {@code reopen_days}. */
    public int rule(String code) {
        var value = all().rules().get(code);
        if (value == null) {
            throw new IllegalStateException("The rule " + code + " is missing from problem_rule");
        }
        return value;
    }

    /** The reasons of an honest end. */
    public List<Reason> reasons(String use) {
        return all().reasons().stream().filter(one -> one.use().equals(use)).toList();
    }

    /** The reason of this code. */
    public Optional<Reason> reason(String code) {
        return all().reasons().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Reads every row anew next time. */
    public void forget() {
        recent.invalidateAll();
    }

    private All all() {
        var city = Cities.chosen().or(cities::standard).orElseThrow();
        return recent.get(city, key -> read());
    }

    private All read() {
        var kinds = jdbc.sql("select * from problem_kind order by days")
                .query(Catalog::kind)
                .list();
        var byCode = new HashMap<String, Kind>();
        kinds.forEach(kind -> byCode.put(kind.code(), kind));
        var questions = questions();
        var categories = new LinkedHashMap<String, Category>();
        jdbc.sql("select * from problem_category where ended_on is null order by position, code")
                .query(row -> {
                    var code = row.getString("code");
                    categories.put(code, category(row, byCode, questions.getOrDefault(code, List.of())));
                });
        var rules = new HashMap<String, Integer>();
        jdbc.sql("select code, value from problem_rule").query(row -> {
            rules.put(row.getString(1), row.getInt(2));
        });
        var reasons = jdbc.sql("select code, use, zh, en from problem_reason order by position, code")
                .query((row, n) -> new Reason(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        return new All(kinds, categories, rules, reasons);
    }

    private Map<String, List<Question>> questions() {
        var questions = new HashMap<String, List<Question>>();
        jdbc.sql("select * from problem_question order by category, position").query(row -> {
            questions
                    .computeIfAbsent(row.getString("category"), key -> new ArrayList<>())
                    .add(question(row));
        });
        return questions;
    }

    private static Kind kind(ResultSet row, int n) throws SQLException {
        return new Kind(
                row.getString("code"),
                row.getString("zh"),
                row.getString("en"),
                row.getInt("days"),
                row.getString("source"),
                row.getObject("since", LocalDate.class));
    }

    private static Category category(ResultSet row, Map<String, Kind> kinds, List<Question> questions)
            throws SQLException {
        var stop = row.getString("stop_zh");
        return new Category(
                row.getString("code"),
                row.getString("zh"),
                row.getString("en"),
                new Category.Said(row.getString("about_zh"), row.getString("about_en")),
                row.getString("grouped"),
                Optional.ofNullable(kinds.get(row.getString("kind"))).orElseThrow(),
                PlaceLevel.valueOf(row.getString("first_level").toUpperCase(java.util.Locale.ROOT)),
                row.getString("first_unit"),
                stop == null ? null : new Category.Said(stop, row.getString("stop_en")),
                row.getString("keywords"),
                row.getString("replies"),
                questions);
    }

    private static Question question(ResultSet row) throws SQLException {
        var codes = texts(row.getArray("choice_codes"));
        var chinese = texts(row.getArray("choices"));
        var english = texts(row.getArray("choices_en"));
        var choices = new ArrayList<Question.Choice>();
        for (int i = 0; i < codes.length; i++) {
            choices.add(new Question.Choice(codes[i], chinese[i], english[i]));
        }
        return new Question(
                row.getString("code"),
                row.getString("zh"),
                row.getString("en"),
                row.getString("datatype"),
                row.getBoolean("required"),
                choices,
                row.getInt("position"));
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private record All(
            List<Kind> kinds, Map<String, Category> categories, Map<String, Integer> rules, List<Reason> reasons) {}
}
