package org.yuanba.access.web;

import java.util.List;
import org.yuanba.access.AccountId;
import org.yuanba.shared.PlaceKey;

/**
 * Who can see a place, and why.
 *
 * @param place the place
 * @param accounts each account with its grants, those given nearest first
 * @param mayOpen whether the reader may open the accounts
 */
public record WhyView(PlaceKey place, List<Who> accounts, boolean mayOpen) {

    /**
     * One account that sees the place.
     *
     * @param account its id
     * @param username what one signs in with
     * @param displayName how she is called
     * @param grants the grants through which she sees it
     */
    public record Who(AccountId account, String username, String displayName, List<GrantView> grants) {}
}
