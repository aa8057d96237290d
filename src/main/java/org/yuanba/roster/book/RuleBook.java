package org.yuanba.roster.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.audit.AuditEntry;
import org.yuanba.audit.AuditTrail;
import org.yuanba.roster.RosterRefused;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;

/** The rule sets of compounds, version by version, and the words of the city. */
@Component("rosterRuleBook")
public class RuleBook {

    private static final int MOST_DAYS = 60;
    private static final int MOST = 1_000_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditTrail audit;

    RuleBook(JdbcClient jdbc, Clock clock, AuditTrail audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** The versions of a compound, the latest first. */
    public List<YardRules> versions(PlaceKey place, Scope scope) {
        scope.require(place);
        return jdbc.sql("select * from roster_rule_set where place = ? order by version desc")
                .param(place.value())
                .query(RuleBook::rules)
                .list();
    }

    /** The version of this id. */
    @Unscoped("rules are agreed by the residents and hang on the board")
    public YardRules get(UUID id) {
        return jdbc.sql("select * from roster_rule_set where id = ?")
                .param(id)
                .query(RuleBook::rules)
                .single();
    }

    /** The latest version of a compound; its first is made of the city's figures. */
    @Transactional
    public YardRules current(PlaceKey place, Scope scope, Actor by) {
        var versions = versions(place, scope);
        if (!versions.isEmpty()) {
            return versions.getFirst();
        }
        var figures = new LinkedHashMap<String, Integer>();
        words("FIGURE").forEach(word -> figures.put(word.code(), word.value()));
        words("WEIGHT").forEach(word -> figures.put(word.code(), word.value()));
        return write(place, 1, figures, "先照全市的数，院里还没有另外商量", by);
    }

    /** Takes down a new version; figures that were not said stay. */
    @Transactional
    public YardRules agree(PlaceKey place, Map<String, Integer> said, String how, Scope scope, Actor by) {
        var before = current(place, scope, by);
        if (how.isBlank() || how.strip().length() > 120) {
            throw new RosterRefused("agreedHow", "roster.refused.agreed-how");
        }
        var figures = new LinkedHashMap<>(before.figures());
        said.forEach((code, value) -> {
            if (!figures.containsKey(code)) {
                throw new RosterRefused("", "roster.refused.figure");
            }
            require(code, value);
            figures.put(code, value);
        });
        var after = write(place, before.version() + 1, figures, how.strip(), by);
        audit.record(AuditEntry.of(by, "roster.rules-agreed", place, after.id(), String.valueOf(after.version())));
        return after;
    }

    private static void require(String code, int value) {
        var least =
                code.equals("days_in_a_row") || code.equals("burden_shift") || code.equals("objection_days") ? 1 : 0;
        var most = code.equals("objection_days") || code.equals("days_in_a_row") ? MOST_DAYS : MOST;
        if (value < least || value > most) {
            throw new RosterRefused(code, "roster.refused.figure-range", least, most);
        }
    }

    /** The words of this kind: {@code SKILL}, {@code FIGURE} or {@code WEIGHT}. */
    @Unscoped("words of the city, nothing about anybody")
    public List<Word> words(String kind) {
        return jdbc.sql(
                        "select code, zh, en, coalesce(value, 0) from roster_word where kind = ? order by position, code")
                .param(kind)
                .query((row, n) -> new Word(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    private YardRules write(PlaceKey place, int version, Map<String, Integer> figures, String how, Actor by) {
        var id = NewId.next();
        jdbc.sql("""
                insert into roster_rule_set (id, place, version, figures, agreed_how, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        place.value(),
                        version,
                        figures.entrySet().stream()
                                .map(figure -> figure.getKey() + ":" + figure.getValue())
                                .toArray(String[]::new),
                        how,
                        by.displayName(),
                        Timestamp.from(clock.instant()))
                .update();
        return get(id);
    }

    private static YardRules rules(ResultSet row, int n) throws SQLException {
        var figures = new LinkedHashMap<String, Integer>();
        Arrays.stream((String[]) row.getArray("figures").getArray()).forEach(figure -> {
            var colon = figure.indexOf(':');
            figures.put(figure.substring(0, colon), Integer.valueOf(figure.substring(colon + 1)));
        });
        return new YardRules(
                row.getObject("id", UUID.class),
                new PlaceKey(row.getString("place")),
                row.getInt("version"),
                figures,
                row.getString("agreed_how"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }

    /**
     * A word of the city.
     *
     * @param code its code
     * @param chinese as it is said
     * @param english in English
     * @param value its value, 0 for a skill
     */
    public record Word(String code, String chinese, String english, int value) {

        /** As it is said in this language. */
        public String said(boolean inEnglish) {
            return inEnglish ? english : chinese;
        }
    }
}
