package org.yuanba.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yuanba.access.Actor;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.domain.CompoundClosing;
import org.yuanba.compound.domain.CompoundOpening;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.indicator.IndicatorUpkeep;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

@JourneyTest
class CityJourney {

    private static final PlaceKey WUSI = new PlaceKey("510114004025");

    @Autowired
    TestAccounts accounts;

    @Autowired
    CompoundOpening opening;

    @Autowired
    CompoundClosing closing;

    @Autowired
    IndicatorUpkeep upkeep;

    @Autowired
    TestClock.Turned clock;

    @Test
    void leadsFromTheCityDownToOneCompoundAndBack(Reader analyst) {
        accounts.with("analyst", "city_analyst", new PlaceKey("5101"));
        var small = List.of(open(WUSI, "福字院"), open(WUSI, "粮站宿舍"), open(WUSI, "临街单院"));
        var big = open(WUSI, "五四小区");
        small.forEach(yard ->
                closing.close(yard, LocalDate.now(clock), "并院", big.place(), Ledgers.EVERYWHERE, Actor.system()));
        opening.open(Ledgers.JIFU, Ledgers.yuyuan(), Ledgers.EVERYWHERE, Actor.system());
        upkeep.keepUp();

        analyst.atADesk().signIn("analyst").visit("/p/5101/overview").picture("city-overview");
        assertThat(analyst.text()).contains("成都市的老旧院落", "哪里还缺什么", "院落在哪里");
        open(analyst, ".gaps", "武侯区");
        open(analyst, ".gaps", "晋阳街道");
        open(analyst, ".gaps", "吉福社区");
        open(analyst, ".places", "玉苑小区");
        assertThat(analyst.text()).contains("基础台账", "27,412.50");
        analyst.lookOver();
        open(analyst, ".breadcrumb", "成都市");
        assertThat(analyst.text()).contains("成都市的老旧院落");

        open(analyst, ".figure-cell", "户数");
        assertThat(analyst.text()).contains("没有填的不估算", "下面各处");
        analyst.lookOver().onAPhone().lookOver().atADesk();
        analyst.visit("/p/" + big.place() + "/overview");
        assertThat(analyst.text()).contains("3 个院落并成一个", "粮站宿舍");
        for (var address :
                List.of("/p/510107009/overview", "/p/" + WUSI + "/overview", "/p/" + big.place() + "/overview")) {
            analyst.atADesk().visit(address).onAPhone().visit(address);
        }
        analyst.prefers("yb-elder", "0").visit("/p/5101/overview");
        analyst.prefers("yb-elder", "").prefers("yb-theme", "dark").atADesk().visit("/p/5101/overview");
    }

    private static void open(Reader reader, String where, String words) {
        reader.page()
                .locator(where + " a")
                .getByText(words, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        reader.page().waitForLoadState();
    }

    private CompoundRecord open(PlaceKey community, String name) {
        return opening.open(
                community,
                Ledgers.named(name).with(CompoundField.HOUSEHOLDS, 60).with(CompoundField.PROPERTY_MODE, "none"),
                Ledgers.EVERYWHERE,
                Actor.system());
    }
}
