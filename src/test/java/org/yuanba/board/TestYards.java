package org.yuanba.board;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.shared.PlaceKey;

/** Compounds for tests, straight into the tree. */
public final class TestYards {

    private TestYards() {}

    /** A compound of this name, with the next free key of its community. */
    public static PlaceKey open(JdbcClient jdbc, PlaceKey community, String name) {
        return new PlaceKey(jdbc.sql("""
                insert into place (key, level, parent, name)
                select :community || to_char(coalesce(max(substr(key, 13)::int), 0) + 1, 'FM000'), 'compound', :community, :name
                from place where parent = :community and substr(key, 13) < '900'
                returning key
                """)
                .param("community", community.value())
                .param("name", name)
                .query(String.class)
                .single());
    }
}
