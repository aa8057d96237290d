package org.yuanba.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.board.notice.DayKind;
import org.yuanba.board.notice.NoticeDrafting;
import org.yuanba.board.notice.NoticeKind;
import org.yuanba.board.notice.NoticePublishing;
import org.yuanba.board.notice.NoticeText;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.JourneyTest;
import org.yuanba.testing.Reader;
import org.yuanba.testing.TestAccounts;

/** However much is announced, the sheet is one page with its foot, and what is cut says where the whole text is. */
@JourneyTest
class FullSheetJourney {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final String LONG = "楼道灯要换，雨棚要修，一共 38,600.00 元，请大家把楼梯上的东西搬开，免得挡路。".repeat(30);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ShortCodes codes;

    @Autowired
    NoticeDrafting drafting;

    @Autowired
    NoticePublishing publishing;

    @Autowired
    TestAccounts accounts;

    @Test
    void fitsOnePageWithOneLongNoticeAndWithMany(Reader reader) {
        var yard = TestYards.open(jdbc, COMMUNITY, "玉苑小区");
        var by = accounts.with("paper", "community_worker", COMMUNITY);
        for (int count = 1; count <= 9; count++) {
            var text = new NoticeText(
                    count % 3 == 0 ? NoticeKind.DISCLOSURE : NoticeKind.PUBLIC_NOTICE,
                    "第 " + count + " 件：院坝小项目，请大家看一看、提意见",
                    count % 2 == 0 ? "长椅 6 张。" : LONG,
                    "王师傅",
                    "028-5550 0126",
                    null,
                    5,
                    DayKind.WORKING);
            publishing.publish(drafting.write(yard, text, null, by), false, Scope.ofPublicPlace(yard), by);
            reader.open(codes.of(yard).path() + "/sheet");
            assertThat(reader.page()
                            .evaluate("() => { const b = document.querySelector('.paper .body');"
                                    + " return b.scrollHeight <= b.clientHeight + 1; }"))
                    .as("all of it stands on the sheet with %s notices", count)
                    .isEqualTo(true);
            assertThat(reader.text()).contains("全文在值班室");
        }
    }
}
