package org.yuanba.roster.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.demo.spi.DemoLink;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.person.PersonEntering;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonalLinks;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.roster.RosterId;
import org.yuanba.roster.agreeing.Agreeing;
import org.yuanba.roster.agreeing.Publishing;
import org.yuanba.roster.agreeing.StandingIn;
import org.yuanba.roster.agreeing.Swapping;
import org.yuanba.roster.book.Keepers;
import org.yuanba.roster.book.Post;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.Rosters;
import org.yuanba.roster.book.Shift;
import org.yuanba.roster.book.Shifts;
import org.yuanba.roster.drafting.Drafting;
import org.yuanba.roster.setup.Availability;
import org.yuanba.roster.setup.RosterSettingUp;
import org.yuanba.roster.setup.Telling;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.web.Dates;

/** 305号院: a roster that holds, agreed by a show of hands, with one empty evening and a swap under way; the next being asked about. */
@Component("demoRoster")
class DemoRoster implements DemoSource {

    private static final int AFTER_THE_HELP = 240;
    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");
    private static final String YARD = "305号院";
    private static final int WEEKS = 3;
    private static final Duration LASTS = Duration.ofDays(30);
    private static final List<String> TWELVE =
            List.of("周孃孃", "彭老师", "廖师傅", "吴阿姨", "刘阿姨", "黄老师", "唐孃孃", "罗师傅", "邓孃孃", "陈老师", "李孃孃", "何师傅");

    private final Around around;
    private final SetUp setUp;
    private final Read read;
    private final Life life;
    private final JdbcClient jdbc;

    DemoRoster(Around around, SetUp setUp, Read read, Life life, JdbcClient jdbc) {
        this.around = around;
        this.setUp = setUp;
        this.read = read;
        this.life = life;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return AFTER_THE_HELP;
    }

    @Override
    public void finish() {
        yard().ifPresent(yard -> {
            var scope = around.access().scope(Actor.system());
            var monday = today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var people = TWELVE.stream()
                    .map(called -> around.persons().enter(yard, called, "", "", scope, Actor.system()))
                    .toList();
            var standing = begun(yard, monday.minusWeeks(1), people, scope);
            published(standing, scope);
            living(standing, scope);
            setUp.settingUp().begin(yard, monday.plusWeeks(WEEKS - 1L), WEEKS + 1, scope, Actor.system());
        });
    }

    private RosterId begun(PlaceKey yard, LocalDate first, List<PersonId> people, Scope scope) {
        var id = setUp.settingUp().begin(yard, first, WEEKS, scope, Actor.system());
        var every = IntStream.rangeClosed(1, 7).boxed().collect(Collectors.toSet());
        setUp.settingUp().add(id, "大门", false, shift("上午", 8, 4, every, false), scope);
        setUp.settingUp().add(id, "大门", false, shift("下午", 14, 4, every, false), scope);
        setUp.settingUp().add(id, "大门", false, shift("晚上", 19, 3, every, true), scope);
        var roster = read.rosters().find(id, scope).orElseThrow();
        for (int i = 0; i < people.size(); i++) {
            var keeper = setUp.telling().join(roster, people.get(i));
            setUp.telling()
                    .tell(
                            roster,
                            keeper,
                            null,
                            said(id, i),
                            i == 10 ? "PAPER" : i == 11 ? "COUNTER" : "PAGE",
                            Actor.system());
            setUp.telling().name(people.get(i), i % 5 == 4 ? "POST" : "ADDRESS", "", "PAPER", Actor.system());
        }
        return id;
    }

    private Availability said(RosterId id, int who) {
        var said = new HashMap<String, String>();
        for (var shift : read.shifts().shifts(id)) {
            for (int weekday = 1; weekday <= 7; weekday++) {
                if ((weekday + who) % 3 != 0) {
                    said.put(shift.id() + "/" + weekday, shift.night() && who % 4 == 1 ? "RATHER_NOT" : "CAN");
                }
            }
        }
        return new Availability(
                said, Set.of(), 3, null, who % 4 == 0 ? Set.of("first_aid") : Set.of(), who % 3 == 0, false, "");
    }

    private static Shift shift(String name, int hour, int hours, Set<Integer> weekdays, boolean night) {
        var nobody = new UUID(0, 0);
        return new Shift(
                nobody,
                new Post(nobody, "大门", false),
                name,
                LocalTime.of(hour, 0),
                hours * 60,
                weekdays,
                true,
                night,
                1,
                Set.of());
    }

    /** Drafted at once, then agreed on in the days before. */
    private void published(RosterId id, Scope scope) {
        var roster = read.rosters().find(id, scope).orElseThrow();
        life.drafting().atOnce(roster);
        life.agreeing().putOnBoard(id, 3, scope, Actor.system());
        jdbc.sql("update roster_period set put_on_board_on = ?, last_day_to_object = ? where id = ?")
                .params(roster.firstDay().minusDays(5), roster.firstDay().minusDays(2), id.value())
                .update();
        life.agreeing()
                .accept(
                        id,
                        Roster.How.SHOW_OF_HANDS,
                        roster.firstDay().minusDays(1),
                        "23 户到场，21 户举手",
                        scope,
                        Actor.system());
        life.publishing().publish(id, scope, Actor.system());
    }

    private void living(RosterId id, Scope scope) {
        var roster = read.rosters().find(id, scope).orElseThrow();
        var coming = read.shifts().slots(id).stream()
                .filter(slot -> slot.day().isAfter(today()))
                .toList();
        var seats = read.keepers().seats(id);
        seats.stream()
                .filter(seat -> seat.slot().equals(coming.get(2).id()))
                .findFirst()
                .ifPresent(seat -> life.standingIn().cannotCome(roster, seat.keeper(), seat.slot(), "书记"));
        seats.stream()
                .filter(seat -> seat.slot().equals(coming.get(6).id()))
                .findFirst()
                .ifPresent(seat -> life.swapping().offer(roster, seat.keeper(), seat.slot()));
    }

    @Override
    public List<DemoLink> links() {
        return yard().stream()
                .flatMap(yard -> around.persons().in(yard, Scope.ofPublicPlace(yard)).stream())
                .filter(card -> card.formOfAddress().equals("陈老师"))
                .limit(1)
                .map(card -> new DemoLink(
                        YARD + " 陈老师，值班",
                        "/l/"
                                + around.links()
                                        .issue(
                                                card.id(),
                                                "roster.own",
                                                around.clock().instant().plus(LASTS),
                                                Actor.system())))
                .toList();
    }

    private Optional<PlaceKey> yard() {
        return around.places().at(PlaceLevel.COMPOUND, Scope.ofPublicPlace(COMMUNITY)).stream()
                .filter(place -> place.name().equals(YARD))
                .map(Place::key)
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(around.clock().instant(), Dates.ZONE);
    }

    /** Places, persons, rights, time. */
    @Component("demoRosterSurroundings")
    record Around(Places places, PersonEntering persons, PersonalLinks links, Access access, Clock clock) {}

    /** Setting up and asking. */
    @Component("demoRosterSetUp")
    record SetUp(RosterSettingUp settingUp, Telling telling) {}

    /** What is read. */
    @Component("demoRosterRead")
    record Read(Rosters rosters, Shifts shifts, Keepers keepers) {}

    /** Drafting, agreeing, living. */
    @Component("demoRosterLife")
    record Life(
            Drafting drafting, Agreeing agreeing, Publishing publishing, Swapping swapping, StandingIn standingIn) {}
}
