package org.yuanba.compound.listing;

import java.util.Arrays;
import java.util.Locale;

/** How a list of compounds is ordered: by what they are, never by how well they do. */
public enum CompoundSort {
    /** By key, that is by district, street and community. */
    KEY("r.place"),
    /** By name, in the order of pinyin. */
    NAME("r.name collate \"zh-x-icu\", r.place"),
    /** The oldest first; those of unknown age at the end. */
    BUILT_YEAR("r.built_year, r.place"),
    /** Those with the most dwellings first. */
    HOUSEHOLDS("r.households desc nulls last, r.place"),
    /** The largest first. */
    FLOOR_AREA("r.floor_area desc nulls last, r.place");

    private final String sql;

    CompoundSort(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    /** Its name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of this code; by key when there is none. */
    public static CompoundSort ofCode(String code) {
        return Arrays.stream(values())
                .filter(sort -> sort.code().equals(code))
                .findFirst()
                .orElse(KEY);
    }
}
