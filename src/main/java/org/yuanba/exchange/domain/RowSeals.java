package org.yuanba.exchange.domain;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.ops.Vault;
import tools.jackson.databind.json.JsonMapper;

/** The keys of imports about persons: one each, kept encrypted beside the import, gone when its rows are. */
@Component
class RowSeals {

    private static final String KEY = "exchange";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    RowSeals(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** From now on the rows of this import are kept unreadable. */
    void begin(ImportId id) {
        jdbc.sql("update exchange_import set seal = ? where id = ?")
                .params(vault.encrypt(KEY, vault.newKey(), context(id)), id.value())
                .update();
    }

    /** What its rows are kept with; none where they are about no persons. */
    Optional<RowSeal> of(ImportId id) {
        return jdbc.sql("select seal from exchange_import where id = ? and seal is not null")
                .param(id.value())
                .query(byte[].class)
                .optional()
                .map(bytes -> new RowSeal(id, vault.decrypt(KEY, bytes, context(id)), vault, json));
    }

    private static String context(ImportId id) {
        return "exchange-import/" + id.value();
    }
}
