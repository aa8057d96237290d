package org.yuanba.fund.review;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;

/** From when on something stands out: rows of data with their source. */
@Component
public class Thresholds {

    private final JdbcClient jdbc;

    Thresholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them. */
    @Unscoped("rules of the city, the same for everyone")
    public List<Threshold> all() {
        return jdbc.sql("select code, amount, source, as_of from fund_threshold order by code")
                .query((row, n) -> new Threshold(
                        row.getString(1), row.getLong(2), row.getString(3), row.getObject(4, LocalDate.class)))
                .list();
    }

    /** The amount of one, none at all when the row is missing. */
    long of(String code) {
        return all().stream()
                .filter(one -> one.code().equals(code))
                .mapToLong(Threshold::amount)
                .findFirst()
                .orElse(0);
    }

    /**
     * A threshold.
     *
     * @param code its name
     * @param amount fen or days
     * @param source who set it
     * @param asOf since when it is known
     */
    public record Threshold(String code, long amount, String source, LocalDate asOf) {

        /** Message key in words. */
        public String key() {
            return "fund.threshold." + code;
        }

        /** Whether it is an amount of money. */
        public boolean isMoney() {
            return code.endsWith("_fen");
        }
    }
}
