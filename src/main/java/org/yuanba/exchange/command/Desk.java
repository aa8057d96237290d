package org.yuanba.exchange.command;

import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import org.yuanba.access.Access;
import org.yuanba.access.AccessRefused;
import org.yuanba.access.Actor;
import org.yuanba.access.Actors;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Permission;
import org.yuanba.access.PermissionMissing;
import org.yuanba.access.Scope;
import org.yuanba.exchange.domain.LedgerSheets;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.ops.Cities;
import org.yuanba.shared.PlaceKey;

/**
 * What a command works on, after its user's right to it is checked.
 *
 * @param sheet the sheet
 * @param place the place
 * @param by who asked
 * @param scope what she may do it to
 */
record Desk(LedgerSheet sheet, PlaceKey place, Actor by, Scope scope) {

    static Desk open(
            ApplicationContext yuanba,
            String sheetCode,
            String placeKey,
            String username,
            Predicate<LedgerSheet> offered,
            Function<LedgerSheet, Permission> needed) {
        var sheets = yuanba.getBean(LedgerSheets.class);
        var sheet = sheets.find(sheetCode)
                .filter(offered)
                .orElseThrow(() -> new CommandRefused("There is no sheet " + sheetCode + "; there are: "
                        + String.join(
                                ", ",
                                sheets.codes().stream()
                                        .filter(code -> sheets.find(code)
                                                .filter(offered)
                                                .isPresent())
                                        .toList())));
        var place = PlaceKey.parse(placeKey)
                .orElseThrow(() -> new CommandRefused("A place key has 2, 4, 6, 9, 12 or 15 digits: " + placeKey));
        var by = username.isEmpty()
                ? Actor.system()
                : yuanba.getBean(Actors.class)
                        .named(username)
                        .orElseThrow(() -> new CommandRefused("There is no account " + username));
        try {
            var scope = yuanba.getBean(Access.class).require(by, needed.apply(sheet), place);
            return new Desk(sheet, place, by, scope);
        } catch (OutOfScope e) {
            yuanba.publishEvent(new AccessRefused(by.account(), place, null, "exchange/" + sheetCode));
            throw new CommandRefused(placeKey + " does not lie in the scope of " + username);
        } catch (PermissionMissing e) {
            yuanba.publishEvent(new AccessRefused(by.account(), place, e.permission(), "exchange/" + sheetCode));
            throw new CommandRefused(
                    username + " does not hold " + e.permission().code() + " at " + placeKey);
        }
    }

    /** Does work in the city the place belongs to. */
    static int inCity(ApplicationContext yuanba, String placeKey, java.util.function.IntSupplier work) {
        return yuanba.getBean(Cities.class).all().stream()
                .filter(city -> placeKey.startsWith(city.root().value()))
                .findFirst()
                .map(city -> Cities.in(city, work::getAsInt))
                .orElseThrow(() -> new CommandRefused("No city of this Yuanba holds " + placeKey));
    }
}
