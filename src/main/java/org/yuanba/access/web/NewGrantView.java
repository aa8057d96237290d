package org.yuanba.access.web;

import java.util.List;
import org.yuanba.access.domain.AccountRecord;
import org.yuanba.access.domain.GrantRecord.RoleName;
import org.yuanba.access.spi.PlaceFinder.FoundPlace;

/**
 * The form that gives a role at a place.
 *
 * @param account who receives it
 * @param roles the roles her account can hold
 * @param places the places to choose from
 * @param typed what was typed and chosen
 * @param problems what was wrong
 */
public record NewGrantView(
        AccountRecord account, List<RoleName> roles, List<FoundPlace> places, NewGrantForm typed, Problems problems) {

    /** The address of the account. */
    public String url() {
        return "/accounts/" + account.id().value();
    }
}
