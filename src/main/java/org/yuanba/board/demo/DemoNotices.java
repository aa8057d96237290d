package org.yuanba.board.demo;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.yuanba.board.notice.DayKind;
import org.yuanba.board.notice.NoticeKind;
import org.yuanba.board.notice.NoticeText;

/** Notices as they hang in such yards; every figure in them is invented. */
final class DemoNotices {

    /** Whom one calls in a yard: a number that belongs to nobody. */
    static final String ANYWHERE = "028-5550 0100";

    private static final List<IntFunction<NoticeText>> EVERYDAY = List.of(
            DemoNotices::lamps,
            DemoNotices::income,
            DemoNotices::parking,
            DemoNotices::tank,
            DemoNotices::roof,
            DemoNotices::income,
            DemoNotices::bicycles);

    private DemoNotices() {}

    /** One of the everyday ones, the same for the same number. */
    static NoticeText everyday(int number) {
        return EVERYDAY.get(Math.floorMod(number, EVERYDAY.size())).apply(number);
    }

    static NoticeText pitch(String phone) {
        return open("第二批院坝小项目：中选结果", """
                中选三个：长椅 6 张，楼道扶手 84 米，大门口路灯 4 盏。
                一共 38,600.00 元：社区专项保障资金 24,000.00 元，共建单位支持 10,000.00 元，居民自愿出资 4,600.00 元。
                没有中选的两个，原因写在大门口的评议表上。
                """, phone, 3);
    }

    static NoticeText thirdQuarter() {
        return told("三季度公共收益：收 6,240.00 元，支 3,115.50 元", """
                收：停车 4,800.00 元，快递柜场地 900.00 元，广告位 540.00 元。
                支：楼道灯 1,215.50 元，化粪池清掏 1,500.00 元，扫帚和垃圾袋 400.00 元。
                结余 3,124.50 元，留着修雨棚。票据在值班室，随时可以看。
                """);
    }

    static NoticeText emptyGround(String phone) {
        return open("东侧空地：做晾衣区，还是做休息区", """
                东侧空地大约 60 平方米。两个方案的图贴在大门口。
                坝坝会商量以后再定，这里先听大家的意见。
                """, phone, 10);
    }

    private static NoticeText lamps(int number) {
        var lamps = 8 + number % 30;
        return open("楼道灯换成声控的：%d 盏".formatted(lamps), """
                一共 %d 盏，每盏 38.00 元，共 %d.00 元，从公共收益里出。
                下周起一个单元一个单元地换，白天施工，不停电。
                哪里的灯不亮，请写在大门口的纸上。
                """.formatted(lamps, lamps * 38), ANYWHERE, 5);
    }

    private static NoticeText income(int number) {
        var parking = 1_200 + number % 50 * 60;
        var locker = 300 + number % 7 * 100;
        var spent = 400 + number % 11 * 90;
        return told("上季度公共收益：收 %,d.00 元，支 %,d.00 元".formatted(parking + locker, spent), """
                收：停车 %,d.00 元，快递柜场地 %,d.00 元。
                支：楼道清扫和小修 %,d.00 元。
                结余 %,d.00 元。票据在值班室，随时可以看。
                """.formatted(
                        parking, locker, spent, parking + locker - spent));
    }

    private static NoticeText parking(int number) {
        return open("停车位重新划线：%d 个".formatted(6 + number % 40), """
                消防通道要让出来，其余的位置重新划线，先来后到，不固定。
                图贴在大门口。觉得哪一处不合适，请在公示期里说。
                """, ANYWHERE, 7);
    }

    private static NoticeText tank(int number) {
        return told("%d 号清掏化粪池".formatted(3 + number % 24), """
                上午 9 点到 12 点，1 栋前面的路走不了车，走路不影响。
                有味道，一楼的邻居请关一下窗。费用从公共收益里出。
                """);
    }

    private static NoticeText roof(int number) {
        return open("%d 栋楼顶补漏：先补哪里".formatted(1 + number % 4), """
                师傅看过了，漏的有三处，都在楼梯间上面。
                先补最大的一处，其余两处等报价。家里也漏的，请告诉值班室。
                """, ANYWHERE, 5);
    }

    private static NoticeText bicycles(int number) {
        return open("清理没人骑的旧单车", """
                院里大约有 %d 辆车很久没有动过。是您的，请在公示期里挪走或者挂一张纸条。
                到期没有人认的，集中放到自行车棚，再等一个月。
                """.formatted(4 + number % 20), ANYWHERE, 10);
    }

    private static NoticeText open(String title, String body, String phone, int days) {
        return text(NoticeKind.PUBLIC_NOTICE, title, body, phone, days);
    }

    private static NoticeText told(String title, String body) {
        return text(NoticeKind.DISCLOSURE, title, body, null, null);
    }

    private static NoticeText text(
            NoticeKind kind, String title, String body, @Nullable String phone, @Nullable Integer days) {
        return new NoticeText(
                kind,
                title,
                body.strip(),
                phone == null ? null : "王师傅",
                phone,
                null,
                days,
                days == null ? null : DayKind.CALENDAR);
    }
}
