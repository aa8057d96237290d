package org.yuanba.fund.call;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.shared.Money;

/** The figures of this city for applications, and what the money never pays for. */
@Component
@Unscoped("rules of the city, the same for everybody")
public class FundRules {

    private final JdbcClient jdbc;

    FundRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure, such as {@code objection_days}. */
    public int amount(String code) {
        return Math.toIntExact(read(code));
    }

    /** How many signatures an amount needs. */
    public int signatures(Money amount) {
        if (amount.fen() > read("third_signature_over")) {
            return 3;
        }
        return amount.fen() > read("second_signature_over") ? 2 : 1;
    }

    private long read(String code) {
        return jdbc.sql("select amount from fund_project_rule where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    /** The negative list. */
    public List<Exclusion> exclusions() {
        return jdbc.sql("""
                select code, zh, en, reason_zh, reason_en, source from fund_project_exclusion
                where retired_on is null order by position, code
                """)
                .query((row, n) -> new Exclusion(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    /**
     * Something the money never pays for.
     *
     * @param code its code
     * @param chinese what
     * @param english what, in English
     * @param why why
     * @param whyEnglish why, in English
     * @param source where it is written
     */
    public record Exclusion(String code, String chinese, String english, String why, String whyEnglish, String source) {

        /** What, in this language. */
        public String said(boolean inEnglish) {
            return inEnglish ? english : chinese;
        }

        /** Why, in this language. */
        public String because(boolean inEnglish) {
            return inEnglish ? whyEnglish : why;
        }
    }
}
