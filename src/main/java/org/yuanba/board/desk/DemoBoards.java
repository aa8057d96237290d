package org.yuanba.board.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.DutyEditing;
import org.yuanba.board.domain.DutyPhone;
import org.yuanba.board.notice.DayKind;
import org.yuanba.board.notice.NoticeDrafting;
import org.yuanba.board.notice.NoticeKind;
import org.yuanba.board.notice.NoticePublishing;
import org.yuanba.board.notice.NoticeText;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Boards of the sample city with something on them. */
@Component
class DemoBoards implements DemoSource {

    private static final int ORDER = 200;

    private final JdbcClient jdbc;
    private final DutyEditing duty;
    private final NoticeDrafting drafting;
    private final NoticePublishing publishing;

    DemoBoards(JdbcClient jdbc, DutyEditing duty, NoticeDrafting drafting, NoticePublishing publishing) {
        this.jdbc = jdbc;
        this.duty = duty;
        this.drafting = drafting;
        this.publishing = publishing;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void build() {
        yard("305号院", "028-5550 0117", "大门口值班室", "028-5550 0199");
        yard("玉苑小区", "028-5550 0126", "大门口值班室", "028-5550 0188");
    }

    private void yard(String name, String phone, String room, String community) {
        jdbc.sql("select key from place where name = ? and level = 'compound' order by key limit 1")
                .param(name)
                .query(String.class)
                .optional()
                .map(PlaceKey::new)
                .ifPresent(place -> {
                    var by = Actor.system();
                    duty.change(place, DutyPhone.parse(phone).orElseThrow(), room, by);
                    duty.change(
                            place.at(PlaceLevel.COMMUNITY),
                            DutyPhone.parse(community).orElseThrow(),
                            null,
                            by);
                    notices(place, phone, by);
                });
    }

    private void notices(PlaceKey place, String phone, Actor by) {
        publish(place, pitch(phone), by);
        publish(place, income(), by);
        drafting.write(place, text(NoticeKind.PUBLIC_NOTICE, "东侧空地：做晾衣区，还是做休息区", """
                        东侧空地大约 60 平方米。两个方案的图贴在大门口。
                        坝坝会商量以后再定，这里先听大家的意见。
                        """, phone, 10), null, by);
    }

    private static NoticeText pitch(String phone) {
        return text(NoticeKind.PUBLIC_NOTICE, "第二批院坝小项目：中选结果", """
                中选三个：长椅 6 张，楼道扶手 84 米，大门口路灯 4 盏。
                一共 38,600.00 元：社区专项保障资金 24,000.00 元，共建单位支持 10,000.00 元，居民自愿出资 4,600.00 元。
                没有中选的两个，原因写在大门口的评议表上。
                """, phone, 3);
    }

    private static NoticeText income() {
        return text(NoticeKind.DISCLOSURE, "三季度公共收益：收 6,240.00 元，支 3,115.50 元", """
                收：停车 4,800.00 元，快递柜场地 900.00 元，广告位 540.00 元。
                支：楼道灯 1,215.50 元，化粪池清掏 1,500.00 元，扫帚和垃圾袋 400.00 元。
                结余 3,124.50 元，留着修雨棚。票据在值班室，随时可以看。
                """, null, null);
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

    private void publish(PlaceKey place, NoticeText text, Actor by) {
        publishing.publish(drafting.write(place, text, null, by), false, Scope.ofPublicPlace(place), by);
    }
}
