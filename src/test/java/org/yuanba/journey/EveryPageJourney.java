package org.yuanba.journey;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
            COMMUNITY + "/overview",
            COMMUNITY + "/log",
            CITY + "/compounds",
            COMMUNITY + "/compounds",
            COMMUNITY + "/compounds/new",
            COMMUNITY + "/exchange/compounds",
            "/places",
            "/calendar",
            "/account",
            "/todo",
            "/search?q=gd");

    /** Pages anyone may open. */
    private static final List<String> OPEN_TO_ALL =
            List.of("/sign-in", "/help", "/help/feedback", "/help/privacy", "/help/accessibility");

    @Autowired
    TestAccounts accounts;

    @Test
    void isReadableForWhoeverWorksHere(Reader reader) {
        accounts.with("staff", "community_worker", new PlaceKey("510114008017"));
        accounts.with("staff", "city_analyst", new PlaceKey("5101"));
        reader.signIn("staff");
        STAFF.forEach(address -> both(reader, address));
    }

    @Test
    void isReadableForAnyone(Reader reader) {
        OPEN_TO_ALL.forEach(address -> both(reader, address));
    }

    private static void both(Reader reader, String address) {
        reader.atADesk().visit(address).onAPhone().visit(address);
    }
}
