package org.yuanba.indicator.keeping;

import java.util.List;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.place.PlacesRedrawn;
import org.yuanba.place.PlacesRedrawn.Rekeyed;
import org.yuanba.shared.PlaceLevel;

/**
 * Lets figures follow places that got other keys, in the transaction that gives them: what compounds contributed keeps the
 * key of its days, goes on under the new one from that day, and is added up anew.
 */
@Component
class FiguresRedrawn {

    private final JdbcClient jdbc;
    private final Kept kept;

    FiguresRedrawn(JdbcClient jdbc, Kept kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    @EventListener
    void on(PlacesRedrawn event) {
        kept.keeper().hold();
        kept.keeper().lineageChanged(true);
        follow("update indicator_mark m set place = b.after", "m.place = b.before", event.rekeyed());
        var compounds = event.rekeyed().stream()
                .filter(one -> one.after().level() == PlaceLevel.COMPOUND)
                .toList();
        if (!compounds.isEmpty()) {
            follow("update indicator_part p set place = b.after", "p.place = b.before", compounds);
            goOn(event, compounds);
            addUp();
        }
    }

    private void follow(String update, String where, List<Rekeyed> rekeyed) {
        jdbc.sql(update + " from unnest(?::text[], ?::text[]) as b (before, after) where " + where)
                .params(List.of(keys(rekeyed, Rekeyed::before), keys(rekeyed, Rekeyed::after)))
                .update();
    }

    /** From this day on, what holds today holds under the new key. */
    private void goOn(PlacesRedrawn event, List<Rekeyed> compounds) {
        var now = keys(compounds, Rekeyed::after);
        jdbc.sql("""
                with before as (update indicator_part set last_day = :day - 1
                    where place = any (:now) and last_day is null and first_day < :day returning place, amounts)
                insert into indicator_part (place, place_then, first_day, amounts)
                select place, place, :day, amounts from before
                """).param("day", event.day()).param("now", now).update();
        jdbc.sql("update indicator_part set place_then = place where place = any (:now) and last_day is null")
                .param("now", now)
                .update();
    }

    private void addUp() {
        var sums = new Sums();
        kept.parts().today((compound, amounts) -> sums.add(compound, amounts, 1));
        kept.totals().replace(sums.places());
    }

    private static String[] keys(List<Rekeyed> rekeyed, Function<Rekeyed, org.yuanba.shared.PlaceKey> key) {
        return rekeyed.stream().map(one -> key.apply(one).value()).toArray(String[]::new);
    }
}
