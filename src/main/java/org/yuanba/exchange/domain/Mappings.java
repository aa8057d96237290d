package org.yuanba.exchange.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yuanba.access.Actor;
import org.yuanba.exchange.reading.FileColumn;
import org.yuanba.exchange.reading.Headers;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How somebody matched the headers of files of one source before. */
@Repository
class Mappings {

    private static final TypeReference<List<@Nullable String>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Mappings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void remember(Actor by, String sheet, List<FileColumn> columns) {
        var codes = new ArrayList<@Nullable String>();
        columns.forEach(column -> codes.add(column.code()));
        jdbc.sql("""
                insert into exchange_mapping (account, sheet, fingerprint, codes) values (?, ?, ?, cast(? as json))
                on conflict (account, sheet, fingerprint) do update set codes = excluded.codes
                """)
                .params(by.account().value(), sheet, Headers.fingerprint(columns), json.writeValueAsString(codes))
                .update();
    }

    /** The columns as this person matched them last time, or as they were guessed. */
    List<FileColumn> recall(Actor by, String sheet, List<FileColumn> guessed) {
        return codes(by, sheet, guessed)
                .filter(codes -> codes.size() == guessed.size())
                .map(codes -> {
                    var columns = new ArrayList<FileColumn>();
                    for (int i = 0; i < codes.size(); i++) {
                        columns.add(guessed.get(i).as(codes.get(i)));
                    }
                    return List.copyOf(columns);
                })
                .orElse(guessed);
    }

    private Optional<List<@Nullable String>> codes(Actor by, String sheet, List<FileColumn> columns) {
        return jdbc.sql("select codes from exchange_mapping where account = ? and sheet = ? and fingerprint = ?")
                .params(by.account().value(), sheet, Headers.fingerprint(columns))
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, CODES));
    }
}
