package org.yuanba.journey;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;

/** Every page of every module, at a desk and on a phone: no barrier, no key in brackets, nothing that sticks out. */
@JourneyTest
class EveryPageJourney {

    private static final String CITY = "/p/5101";
    private static final String COMMUNITY = "/p/510114008017";

    /** Pages of staff. */
    private static final List<String> STAFF = List.of(
            CITY + "/overview",
            CITY + "/figures",
            CITY + "/figures/property_mode.none",
            "/p/510114/overview",
            COMMUNITY + "/overview",
            COMMUNITY + "/log",
            CITY + "/compounds",
            COMMUNITY + "/compounds",
            COMMUNITY + "/compounds/new",
            COMMUNITY + "/exchange/compounds",
            CITY + "/organisations",
            CITY + "/organisations/compounds?cover=none",
            COMMUNITY + "/organisations",
            COMMUNITY + "/organisations/new",
            COMMUNITY + "/organisations/formations/new",
            COMMUNITY + "/exchange/organisations",
            CITY + "/members",
            COMMUNITY + "/members",
            COMMUNITY + "/members/new",
            COMMUNITY + "/members/census",
            COMMUNITY + "/members/floating",
            COMMUNITY + "/members/units",
            COMMUNITY + "/members/exports",
            COMMUNITY + "/exchange/members",
            COMMUNITY + "/persons",
            COMMUNITY + "/persons/new",
            CITY + "/teams",
            COMMUNITY + "/teams",
            COMMUNITY + "/teams/new",
            CITY + "/requests",
            CITY + "/problems",
            COMMUNITY + "/problems",
            COMMUNITY + "/problems?pile=closed",
            COMMUNITY + "/problem-keys",
            COMMUNITY + "/exchange/problems",
            COMMUNITY + "/requests",
            COMMUNITY + "/activities",
            COMMUNITY + "/activities/new",
            CITY + "/rosters",
            COMMUNITY + "/rosters",
            CITY + "/projects",
            COMMUNITY + "/projects",
            COMMUNITY + "/calls/new",
            CITY + "/funds",
            CITY + "/funds/flow",
            COMMUNITY + "/funds",
            COMMUNITY + "/funds/new",
            COMMUNITY + "/funds/closing",
            COMMUNITY + "/funds/plans",
            COMMUNITY + "/funds/in-kind",
            COMMUNITY + "/funds/flow",
            COMMUNITY + "/funds/review",
            COMMUNITY + "/exchange/fund-inflows",
            COMMUNITY + "/exchange/fund-payments",
            COMMUNITY + "/messages",
            COMMUNITY + "/messages/paper",
            "/inbox",
            "/notice-rules",
            COMMUNITY + "/access",
            "/accounts",
            "/accounts/new",
            "/roles",
            "/roles/community_worker",
            "/audit",
            "/feedback",
            "/places",
            "/calendar",
            "/account",
            "/todo",
            "/search?q=gd");

    /** Pages anyone may open. */
    private static final List<String> OPEN_TO_ALL = List.of(
            "/sign-in",
            "/help",
            "/help/feedback",
            "/help/privacy",
            "/help/accessibility",
            "/asked",
            "/q",
            "/v",
            "/accept");

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isReadableForWhoeverWorksHere(Reader reader) {
        accounts.with("staff", "community_worker", new PlaceKey("510114008017"));
        accounts.with("staff", "city_analyst", new PlaceKey("5101"));
        jdbc.sql("""
                insert into access_role_permission (role, permission)
                select 'city_analyst', code from access_permission on conflict do nothing
                """).update();
        reader.signIn("staff");
        assertAll(STAFF.stream().map(address -> () -> both(reader, address)));
    }

    @Test
    void isReadableForAnyone(Reader reader) {
        assertAll(OPEN_TO_ALL.stream().map(address -> () -> both(reader, address)));
    }

    private static void both(Reader reader, String address) {
        reader.atADesk().visit(address).onAPhone().visit(address);
    }
}
