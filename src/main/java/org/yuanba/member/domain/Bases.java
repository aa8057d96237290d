package org.yuanba.member.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;

/** The recorded legal bases and the figures the module goes by, as data with source and date. */
@Component
@Unscoped("rules are the same everywhere in the city and no secret")
public class Bases {

    private final JdbcClient jdbc;

    Bases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every basis, consent first. */
    public List<Basis> all() {
        return jdbc.sql("select code, name, name_en, source, as_of from member_basis order by code <> 'consent', code")
                .query((row, n) -> new Basis(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /** The basis of this code or name. */
    public Optional<Basis> find(String word) {
        return all().stream().filter(basis -> basis.isCalled(word)).findFirst();
    }

    /** The figure of a rule, such as {@code floating_months}. */
    public int rule(String code) {
        return jdbc.sql("select value from member_rule where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    /**
     * A basis.
     *
     * @param code its code
     * @param name its name
     * @param nameEn its name in English
     * @param source where it comes from
     * @param asOf since when
     */
    public record Basis(String code, String name, String nameEn, String source, LocalDate asOf) {

        /** Whether this is its code or one of its names. */
        public boolean isCalled(String word) {
            return code.equals(word) || name.equals(word) || nameEn.equals(word);
        }

        /** Its name in the reader's language. */
        public String said(boolean english) {
            return english ? nameEn : name;
        }
    }
}
