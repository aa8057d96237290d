package org.yuanba.web.picker;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.place.NewCompound;
import org.yuanba.place.PlaceClosing;
import org.yuanba.place.PlaceOpening;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;

@JourneyTest
class PickerJourney {

    private static final PlaceKey JIFU = new PlaceKey("510107009004");

    @Autowired
    TestAccounts accounts;

    @Autowired
    PlaceOpening opening;

    @Autowired
    PlaceClosing closing;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openSome() {
        if (jdbc.sql("select count(*) from place where level = 'compound'")
                        .query(Integer.class)
                        .single()
                == 0) {
            var keys = opening.openCompounds(List.of(
                    new NewCompound(JIFU, "吉福苑"),
                    new NewCompound(JIFU, "晋康院"),
                    new NewCompound(JIFU, "玉苑小区", List.of("缝纫机厂宿舍")),
                    new NewCompound(JIFU, "粮站宿舍"),
                    new NewCompound(new PlaceKey("510107009005"), "金雁院")));
            closing.merge(keys.get(3), keys.get(2), LocalDate.now().plusDays(1));
            accounts.with("analyst", "city_analyst", new PlaceKey("5101"));
        }
    }

    @Test
    void goesToAnotherCompoundFromTheArrowBesideTheName(Reader reader) {
        reader.signIn("analyst").open("/p/" + JIFU + "001/overview");
        var page = reader.page();
        page.locator(".breadcrumb [data-picker]").click();
        assertThat(page.locator("#picker-dialog .picker-column")).hasCount(5);
        assertThat(page.locator("#picker-words")).isFocused();
        reader.lookOver().picture("place-picker");

        page.locator("#pick-510107").click();
        assertThat(page.locator("#picker-dialog .picker-column")).hasCount(3);
        page.locator("#pick-510107009").click();
        page.locator("#pick-" + JIFU).click();
        page.locator("#pick-" + JIFU + "003").click();
        page.waitForURL("**/p/" + JIFU + "003/overview");
        assertThat(page.locator(".breadcrumb .here")).hasText("玉苑小区");
    }

    @Test
    void searchesWhileOneTypes(Reader reader) {
        reader.signIn("analyst").open("/p/" + JIFU + "/overview");
        var page = reader.page();
        page.locator(".place-actions [data-picker]").click();
        page.locator("#picker-words").pressSequentially("frjc");
        assertThat(page.locator(".picker-finds a")).hasCount(1);
        assertThat(page.locator(".picker-finds a")).containsText("又叫缝纫机厂宿舍");
        assertThat(page.locator("#picker-words")).isFocused();
        reader.lookOver();
        page.locator(".picker-finds a").click();
        page.waitForURL("**/p/" + JIFU + "003/overview");
    }

    @Test
    void closesByEscapeAndByTheCross(Reader reader) {
        reader.signIn("analyst").open("/p/" + JIFU + "/overview");
        var page = reader.page();
        page.locator(".place-actions [data-picker]").click();
        assertThat(page.locator("#picker-dialog")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#picker-dialog")).isHidden();
        page.locator(".place-actions [data-picker]").click();
        page.locator("[data-picker-close]").click();
        assertThat(page.locator("#picker-dialog")).isHidden();
    }

    @Test
    void worksOnAPhone(Reader reader) {
        reader.signIn("analyst").onAPhone().open("/p/" + JIFU + "/overview");
        var page = reader.page();
        page.locator(".place-actions [data-picker]").click();
        assertThat(page.locator("#picker-dialog .picker")).isVisible();
        reader.lookOver().picture("place-picker-phone");
        page.locator("#pick-5101").click();
        assertThat(page.locator("#pick-510104")).isVisible();
    }

    @Test
    void isAPageOfItsOwnToo(Reader reader) {
        reader.signIn("analyst").visit("/places?at=" + JIFU).picture("place-picker-page");
        reader.onAPhone().visit("/places?at=" + JIFU + "&q=宿舍").picture("place-picker-page-phone");
        assertThat(reader.text()).contains("已并入玉苑小区");
        reader.prefers("yb-theme", "dark").atADesk().visit("/places?at=" + JIFU).picture("place-picker-dark");
        reader.prefers("yb-elder", "0").onAPhone().visit("/places?at=" + JIFU);
    }
}
