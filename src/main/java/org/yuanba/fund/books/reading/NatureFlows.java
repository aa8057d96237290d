package org.yuanba.fund.books.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.FundNature;
import org.yuanba.ops.Cities;
import org.yuanba.ops.City;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/**
 * What came into places from outside them, what was paid and what was passed on, by nature. What is taken back counts
 * against what it takes back, so that in less paid less passed is what lies there, to the fen. Of cities and districts it is
 * added up at most every ten seconds.
 */
@Component
public class NatureFlows {

    /**
     * Over accounts {@code here} with the place they count for: money that enters it and money that leaves it. What is
     * filled in says which accounts {@code o} lie in the same place.
     */
    private static final String FLOWS = """
            , flows as (
              select h.counts, h.nature, m.amount, case
                when m.kind = 'REFUND' or (m.kind = 'REVERSAL' and m.source_kind = 'EXTERNAL') then 'paid-'
                when m.kind = 'RELEASE'
                  or (m.kind = 'REVERSAL' and not (m.source_kind = 'FUND' and m.target_kind = 'COMMITMENT')) then 'passed-'
                else 'in+' end as what
              from here h join fund_movement m on m.target = h.id join fund_account o on o.id = m.source
              where o.kind = 'EXTERNAL' or not (%1$s)
              union all
              select h.counts, h.nature, m.amount, case
                when m.kind = 'PAYMENT' then 'paid+'
                when m.kind = 'RELEASE'
                  or (m.kind = 'REVERSAL' and not (m.source_kind = 'FUND' and m.target_kind = 'COMMITMENT')) then 'in-'
                else 'passed+' end
              from here h join fund_movement m on m.source = h.id join fund_account o on o.id = m.target
              where o.kind = 'EXTERNAL' or not (%1$s))
            select counts, nature,
              coalesce(sum(case what when 'in+' then amount when 'in-' then - amount end), 0)::bigint as came,
              coalesce(sum(case what when 'paid+' then amount when 'paid-' then - amount end), 0)::bigint as paid,
              coalesce(sum(case what when 'passed+' then amount when 'passed-' then - amount end), 0)::bigint as passed
            from flows group by counts, nature
            """;

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Cache<Key, List<NatureLine>> recent =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(500).build();

    NatureFlows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The money of a place and everything in it, by nature; natures without any are left out. */
    public List<NatureLine> of(PlaceKey place, Scope scope) {
        scope.require(place);
        if (place.level().compareTo(PlaceLevel.STREET) >= 0) {
            return read(place);
        }
        var key = new Key(Cities.chosen().orElse(null), place);
        var known = recent.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var lines = read(place);
        recent.put(key, lines);
        return lines;
    }

    private List<NatureLine> read(PlaceKey place) {
        var found = read(jdbc.sql("""
                with here as materialized (select id, nature, :place::text as counts from fund_account
                  where kind <> 'EXTERNAL' and place >= :place and place < :end)
                """ + FLOWS.formatted("o.place >= :place and o.place < :end"))
                .param("place", place.value())
                .param("end", place.upperBound()));
        var lines = found.getOrDefault(place, Map.of());
        return Arrays.stream(FundNature.values())
                .filter(lines::containsKey)
                .map(lines::get)
                .toList();
    }

    /** The money of each of these compounds. */
    @Unscoped("what the figures module adds up; it asks who may see it")
    public Map<PlaceKey, Map<FundNature, NatureLine>> ofCompounds(String[] compounds) {
        return read(jdbc.sql("""
                with here as materialized (select id, nature, place as counts from fund_account
                  where kind <> 'EXTERNAL' and place = any (:compounds))
                """ + FLOWS.formatted("o.place = h.counts")).param("compounds", compounds));
    }

    private static Map<PlaceKey, Map<FundNature, NatureLine>> read(StatementSpec statement) {
        var found = new HashMap<PlaceKey, Map<FundNature, NatureLine>>();
        statement.query(row -> {
            var line = new NatureLine(
                    FundNature.valueOf(row.getString("nature")),
                    row.getLong("came"),
                    row.getLong("paid"),
                    row.getLong("passed"));
            found.computeIfAbsent(new PlaceKey(row.getString("counts")), key -> new EnumMap<>(FundNature.class))
                    .put(line.nature(), line);
        });
        return found;
    }

    private record Key(@Nullable City city, PlaceKey place) {}
}
