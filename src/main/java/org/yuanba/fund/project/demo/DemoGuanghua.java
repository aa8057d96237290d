package org.yuanba.fund.project.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.fund.CallId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;

/**
 * 光华社区: a call, its pitch event with an 80-year-old's handrails for the very old, from application to acceptance; and a
 * second round whose winner is being built.
 */
@Component
class DemoGuanghua implements DemoSource {

    private static final int BEFORE_THE_MONEY = 820;
    private static final PlaceKey COMMUNITY = new PlaceKey("510115001044");
    private static final int FIRST_ROUND = 5;
    private static final int SECOND_ROUND = 10;

    private final Places places;
    private final Access access;
    private final DemoHands hands;
    private final DemoRound rounds;
    private final Clock clock;
    private int month;
    private @Nullable CallId call;
    private List<ProjectId> projects = List.of();

    DemoGuanghua(Places places, Access access, DemoHands hands, DemoRound rounds, Clock clock) {
        this.places = places;
        this.access = access;
        this.hands = hands;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BEFORE_THE_MONEY;
    }

    @Override
    public void build() {
        month = 0;
        call = null;
        projects = List.of();
        if (yards().size() > 2) {
            hands.open(COMMUNITY);
        }
    }

    @Override
    public void change(LocalDate day) {
        month++;
        if (yards().size() < 3) {
            return;
        }
        switch (month) {
            case FIRST_ROUND -> apply("2026年第一批", 30_000, "3栋楼道扶手");
            case FIRST_ROUND + 1 -> vote(Rule.MES_ADD1U, 20_000, 31, 11);
            case FIRST_ROUND + 2 -> rounds.agree(projects.getFirst(), scope());
            case FIRST_ROUND + 3 -> rounds.finish(projects.getFirst(), scope());
            case SECOND_ROUND -> apply("2026年第二批", 30_000, "门口无障碍坡道");
            case SECOND_ROUND + 1 -> vote(Rule.TOP, 16_000, 27, 9);
            case SECOND_ROUND + 2 -> rounds.agree(projects.getFirst(), scope());
            default -> {}
        }
    }

    private void apply(String round, long yuan, String first) {
        var yards = yards();
        var opened = rounds.open(COMMUNITY, round, yuan, today(), scope());
        call = opened;
        projects = List.of(
                rounds.apply(opened, yards.get(0).key(), first, 8_000, scope()),
                rounds.apply(opened, yards.get(1).key(), "院坝长椅六张", 9_000, scope()),
                rounds.apply(opened, yards.get(2).key(), "单车棚照明", 6_000, scope()));
    }

    private void vote(Rule rule, long yuan, int phones, int papers) {
        Optional.ofNullable(call)
                .ifPresent(
                        asked -> rounds.vote(asked, projects, new DemoRound.Room(rule, yuan, phones, papers), scope()));
        rounds.notice(projects.getFirst(), scope());
    }

    private List<Place> yards() {
        return places.at(PlaceLevel.COMPOUND, scope().within(COMMUNITY));
    }

    private Scope scope() {
        return access.scope(Actor.system());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }
}
