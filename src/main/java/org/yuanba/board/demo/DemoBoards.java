package org.yuanba.board.demo;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.domain.DutyEditing;
import org.yuanba.board.domain.DutyPhone;
import org.yuanba.board.notice.NoticeDrafting;
import org.yuanba.board.notice.NoticePublishing;
import org.yuanba.board.notice.NoticeText;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;

/** Boards with something on them: every month a few yards all over the city, and the yards of the account today. */
@Component
class DemoBoards implements DemoSource {

    private static final int AFTER_THE_YARDS = 200;
    private static final int ONE_YARD_IN = 83;
    private static final int MONTHS_BETWEEN = 6;

    private final Places places;
    private final Access access;
    private final DutyEditing duty;
    private final NoticeDrafting drafting;
    private final NoticePublishing publishing;

    DemoBoards(Places places, Access access, DutyEditing duty, NoticeDrafting drafting, NoticePublishing publishing) {
        this.places = places;
        this.access = access;
        this.duty = duty;
        this.drafting = drafting;
        this.publishing = publishing;
    }

    @Override
    public int order() {
        return AFTER_THE_YARDS;
    }

    /** One yard in eighty has a lively board; each of them speaks every sixth month. */
    @Override
    public void change(LocalDate day) {
        var month = day.getYear() * 12L + day.getMonthValue();
        places.at(PlaceLevel.COMPOUND, access.scope(Actor.system())).stream()
                .map(Place::key)
                .filter(yard -> speaks(Long.parseLong(yard.value()), month))
                .forEach(yard -> {
                    phone(yard, DemoNotices.ANYWHERE);
                    publish(yard, DemoNotices.everyday((int) (Long.parseLong(yard.value()) % 9_973 + month)));
                });
    }

    private static boolean speaks(long yard, long month) {
        return yard % ONE_YARD_IN == 7 && (yard / ONE_YARD_IN + month) % MONTHS_BETWEEN == 0;
    }

    @Override
    public void finish() {
        ofTheAccount("510114008017", "305号院", "028-5550 0117", "028-5550 0199");
        ofTheAccount("510107009004", "玉苑小区", "028-5550 0126", "028-5550 0188");
    }

    private void ofTheAccount(String community, String name, String phone, String office) {
        places.at(PlaceLevel.COMPOUND, Scope.ofPublicPlace(new PlaceKey(community))).stream()
                .filter(place -> place.name().equals(name))
                .map(Place::key)
                .forEach(yard -> {
                    phone(yard, phone);
                    duty.change(
                            yard.at(PlaceLevel.COMMUNITY),
                            DutyPhone.parse(office).orElseThrow(),
                            null,
                            Actor.system());
                    publish(yard, DemoNotices.pitch(phone));
                    publish(yard, DemoNotices.thirdQuarter());
                    drafting.write(yard, DemoNotices.emptyGround(phone), null, Actor.system());
                });
    }

    private void phone(PlaceKey yard, String phone) {
        duty.change(yard, DutyPhone.parse(phone).orElseThrow(), "大门口值班室", Actor.system());
    }

    private void publish(PlaceKey place, NoticeText text) {
        var by = Actor.system();
        publishing.publish(drafting.write(place, text, null, by), false, Scope.ofPublicPlace(place), by);
    }
}
