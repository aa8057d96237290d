package org.yuanba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
class GroundFloorModuleTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Test
    void sendsWhoeverIsNotSignedInToTheSignInPage() throws Exception {
        mvc.perform(get("/p/510114008017/overview"))
                .andExpect(redirectedUrl("/sign-in?to=%2Fp%2F510114008017%2Foverview"));
    }

    @Test
    void showsTheOverviewOfOnesOwnCommunityWithItsPath() throws Exception {
        accounts.with("guidong", "community_worker", new PlaceKey("510114008017"));
        mvc.perform(get("/p/510114008017/overview").with(accounts.as("guidong")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(Matchers.allOf(
                                Matchers.containsString("桂东社区"),
                                Matchers.containsString("新都区"),
                                Matchers.containsString("成都市"))));
    }

    @Test
    void answersAPlaceOutsideOnesScopeAsIfItDidNotExist() throws Exception {
        accounts.with("jifu", "community_worker", new PlaceKey("510107009004"));
        mvc.perform(get("/p/510114008017/overview").with(accounts.as("jifu"))).andExpect(status().isNotFound());
    }

    @Test
    void resolvesTheGrantsOfAnAccount() {
        var actor = accounts.with("both", "community_worker", new PlaceKey("510107009004"));
        assertThat(actor.grants())
                .singleElement()
                .satisfies(held -> assertThat(held.permissions()).contains("place:view"));
    }
}
