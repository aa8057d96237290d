package org.yuanba.place.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.compound.domain.CompoundOpening;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.place.redraw.TestEditions;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;

@JourneyTest
class RedrawJourney {

    @Autowired
    TestAccounts accounts;

    @Autowired
    CompoundOpening opening;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void signUp() {
        if (accounts.isUnknown("keeper")) {
            jdbc.sql("insert into access_role_permission (role, permission) values ('city_analyst', 'place:redraw')")
                    .update();
            accounts.with("keeper", "city_analyst", new PlaceKey("5101"));
            accounts.with("guixi", "community_worker", new PlaceKey("510107064001"));
            for (var community : new String[] {"510107064001", "510107009005", "510107009005"}) {
                opening.open(
                        new PlaceKey(community),
                        Ledgers.yuyuan().with(CompoundField.NAME, "院" + System.nanoTime()),
                        Ledgers.EVERYWHERE,
                        Actor.system());
            }
        }
    }

    @Test
    void looksAtANewerEditionSaysWhereTheCompoundsGoAndConfirms(Reader reader) {
        var file = TestEditions.current(jdbc)
                .rename("510107009002", "沙堰新社区居委会")
                .remove("510107009005")
                .add("510107009099", "晋兴社区居委会")
                .renumber("510116004", "510107099")
                .file();
        reader.signIn("keeper").atADesk().visit("/places/editions").picture("divisions");
        reader.page()
                .locator("#file")
                .setInputFiles(
                        new FilePayload("divisions-2026.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        reader.page().locator("form[enctype] .btn-primary").click();
        reader.page().waitForURL("**/places/editions/*");
        assertThat(reader.lookOver().picture("divisions-refused").text()).contains("还有 2 个院落在里面");
        reader.page().fill("#said", "510107009005,510107009004");
        reader.click("照这样再看").lookOver().picture("divisions-plan");
        reader.onAPhone().lookOver().picture("divisions-plan-phone");
        reader.page().locator(".btn-primary").last().click();
        reader.page().waitForLoadState();
        assertThat(reader.lookOver().text()).contains("区划改好了", "没有要改的");
    }

    @Test
    void movesAStreetUnderTheHighTechZone(Reader reader) {
        reader.signIn("keeper").atADesk().visit("/p/5101/redraw").visit("/p/510107064/redraw");
        reader.page().fill("#zoneKey", "510191");
        reader.page().fill("#zoneName", "高新区");
        reader.click("看会改什么").lookOver().picture("move-street");
        reader.onAPhone().lookOver().picture("move-street-phone");
        reader.page().locator(".btn-primary").last().click();
        reader.page().waitForURL("**/p/510191064/redraw");
        assertThat(reader.atADesk().lookOver().text()).contains("移好了", "高新区");
        reader.open("/p/510107064001/overview");
        assertThat(reader.page().url()).endsWith("/p/510191064001/overview");
    }
}
