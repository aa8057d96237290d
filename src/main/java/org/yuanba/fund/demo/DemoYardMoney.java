package org.yuanba.fund.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.yuanba.board.BoardCode;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.demo.DemoTotals.Pocket;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** What one yard after the other gets and buys. */
final class DemoYardMoney {

    private static final int CAME = 20;
    private static final int PAID = 5;
    private static final long YUAN = 100;
    private static final int CODE_LENGTH = 8;
    private static final Map<FundNature, String> NAMES = Map.of(
            FundNature.FISCAL_SPECIAL, "老旧院落改造专项",
            FundNature.COMMUNITY_GUARANTEE, "社区保障资金",
            FundNature.COMMUNITY_INCENTIVE, "社区激励资金",
            FundNature.PARTY_BUILDING_BUDGET, "党建经费",
            FundNature.PARTY_DUES, "党费拨款",
            FundNature.PARTNER_CONTRIBUTION, "共建单位支持",
            FundNature.RESIDENT_CONTRIBUTION, "居民自筹");

    private static final Map<FundNature, String> PAYEES = Map.of(
            FundNature.FISCAL_SPECIAL, "建筑工程队",
            FundNature.COMMUNITY_GUARANTEE, "便民工程队",
            FundNature.COMMUNITY_INCENTIVE, "五金商行",
            FundNature.PARTY_BUILDING_BUDGET, "文化服务社",
            FundNature.PARTY_DUES, "新华书店",
            FundNature.PARTNER_CONTRIBUTION, "家具店",
            FundNature.RESIDENT_CONTRIBUTION, "水电维修部");
    private static final long PLANNED = 1_000_000;

    private final DemoRows rows;
    private final Map<PlaceKey, String> names;
    private final LocalDate day;

    DemoYardMoney(DemoRows rows, Map<PlaceKey, String> names, LocalDate day) {
        this.rows = rows;
        this.names = names;
        this.day = day;
    }

    void write(Place yard, DemoShares shares) {
        var key = yard.key();
        var common = shares.of(key, Pocket.PUBLIC);
        rows.plan(key, day.getYear(), PLANNED);
        var number = DemoShares.number(key, 20);
        var main = number % 10 < 6 ? FundNature.COMMUNITY_GUARANTEE : FundNature.FISCAL_SPECIAL;
        var beside = switch (number / 10 % 10) {
            case 0, 1, 2, 3, 4 -> FundNature.COMMUNITY_INCENTIVE;
            case 5, 6, 7 -> FundNature.PARTY_BUILDING_BUDGET;
            default -> FundNature.PARTY_DUES;
        };
        var second = common * 3 / 10 / YUAN / YUAN * YUAN * YUAN;
        fund(key, main, common - second, number);
        fund(key, beside, second, number / 7);
        fund(key, FundNature.PARTNER_CONTRIBUTION, shares.of(key, Pocket.PARTNERS), number / 11);
        fund(key, FundNature.RESIDENT_CONTRIBUTION, shares.of(key, Pocket.RESIDENTS), number / 13);
    }

    private void fund(PlaceKey yard, FundNature nature, long fen, int number) {
        if (fen == 0) {
            return;
        }
        var came = day.minusDays(CAME + number % 5);
        var paid = number % 10 < 7 ? fen * (55 + number % 40) / 100 / YUAN * YUAN : 0;
        var left = fen - paid;
        var fund = rows.fund(yard, nature, NAMES.getOrDefault(nature, ""), came, left);
        var lot = rows.inflow(
                giver(yard, nature),
                fund,
                nature,
                fen,
                left,
                came,
                "院落议事会决定",
                "拨款通知 " + yard.value().substring(9));
        if (paid > 0) {
            pay(yard, nature, fund, lot, paid, number);
        }
    }

    private void pay(PlaceKey yard, FundNature nature, UUID fund, UUID lot, long fen, int number) {
        var spending = DemoSpending.of(nature, number / 10);
        var street = yard.at(PlaceLevel.STREET);
        var payee = rows.party(street, "PAYEE", name(street) + PAYEES.getOrDefault(nature, "便民服务部"));
        var on = day.minusDays(PAID);
        var payment = rows.payment(fund, payee, lot, fen, on, spending.purpose(), "发票 " + (number % 900_000 + 100_000));
        if (number / 100 % 10 < 7) {
            var random = new Random(Long.parseLong(yard.value()) * 31 + nature.ordinal());
            rows.benefit(yard, BoardCode.signs(random, CODE_LENGTH), spending.what(), spending.stands(), on, payment);
        }
    }

    private UUID giver(PlaceKey yard, FundNature nature) {
        var community = yard.at(PlaceLevel.COMMUNITY);
        var street = yard.at(PlaceLevel.STREET);
        var district = yard.at(PlaceLevel.DISTRICT);
        return switch (nature) {
            case FISCAL_SPECIAL, PARTY_BUILDING_BUDGET -> rows.party(yard.at(PlaceLevel.CITY), "CITY", "成都市财政");
            case COMMUNITY_GUARANTEE, PARTY_DUES -> rows.party(district, "DISTRICT", name(district) + "财政");
            case COMMUNITY_INCENTIVE -> rows.party(street, "STREET", name(street));
            case PARTNER_CONTRIBUTION, DONATION -> rows.party(street, "UNIT", name(street) + "共建企业");
            case RESIDENT_CONTRIBUTION -> rows.party(community, "RESIDENTS", name(community) + "院落居民");
        };
    }

    private String name(PlaceKey place) {
        return names.getOrDefault(place, place.value());
    }
}
