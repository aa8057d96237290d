package org.yuanba.volunteer.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.demo.spi.DemoLink;
import org.yuanba.demo.spi.DemoSource;
import org.yuanba.person.PersonCard;
import org.yuanba.person.PersonEntering;
import org.yuanba.person.PersonalLinks;
import org.yuanba.place.Place;
import org.yuanba.place.Places;
import org.yuanba.shared.PlaceKey;
import org.yuanba.shared.PlaceLevel;
import org.yuanba.volunteer.DayPart;
import org.yuanba.volunteer.FreeTime;
import org.yuanba.volunteer.TeamGround;
import org.yuanba.volunteer.TeamKind;
import org.yuanba.volunteer.activity.Activity;
import org.yuanba.volunteer.activity.ActivityDraft;
import org.yuanba.volunteer.activity.ActivityKeeping;
import org.yuanba.volunteer.helper.Helpers;
import org.yuanba.volunteer.helper.Willing;
import org.yuanba.volunteer.request.Asker;
import org.yuanba.volunteer.request.Channel;
import org.yuanba.volunteer.request.RequestHandling;
import org.yuanba.volunteer.request.RequestTaking;
import org.yuanba.volunteer.request.Requests;
import org.yuanba.volunteer.request.Wish;
import org.yuanba.volunteer.team.TeamDraft;
import org.yuanba.volunteer.team.TeamKeeping;
import org.yuanba.web.Dates;

/** 玉苑小区: its volunteer team, the lantern festival it kept, a resident of 80 who asks through her steward. */
@Component
class DemoYuyuan implements DemoSource {

    private static final int AFTER_THE_REQUESTS = 230;
    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final LocalDate LANTERNS = LocalDate.of(2026, 3, 3);
    private static final String VOLUNTEER = "王师傅";
    private static final Duration LASTS = Duration.ofDays(30);

    private final Around around;
    private final TeamKeeping teams;
    private final ActivityKeeping activities;
    private final Help help;
    private final Helpers helpers;

    DemoYuyuan(Around around, TeamKeeping teams, ActivityKeeping activities, Help help, Helpers helpers) {
        this.around = around;
        this.teams = teams;
        this.activities = activities;
        this.help = help;
        this.helpers = helpers;
    }

    @Override
    public int order() {
        return AFTER_THE_REQUESTS;
    }

    @Override
    public void finish() {
        yard().ifPresent(yard -> {
            var scope = around.access().scope(Actor.system());
            team(yard, scope);
            activities(yard, scope);
            requests(yard, scope);
        });
    }

    private void team(PlaceKey yard, Scope scope) {
        var by = Actor.system();
        var today = today();
        var draft = new TeamDraft(TeamKind.VOLUNTEER, TeamGround.NEIGHBOURHOOD, "玉苑邻里互助队", 26, today.minusMonths(9));
        var team = teams.found(yard, draft, scope, by);
        person("李孃孃").ifPresent(leader -> teams.lead(team, leader.id(), scope, by));
        person(VOLUNTEER).ifPresent(one -> teams.join(team, one.id(), scope, by));
        person("欧阳师傅").ifPresent(one -> teams.join(team, one.id(), scope, by));
        offers(yard, VOLUNTEER, Set.of("repair", "strong"), DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY);
        offers(yard, "李孃孃", Set.of("cooking", "phone"), DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        offers(COMMUNITY, "陈老师", Set.of("writing", "phone"), DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
    }

    private void offers(PlaceKey place, String form, Set<String> skills, DayOfWeek one, DayOfWeek other) {
        var free = Set.of(
                new FreeTime(one, DayPart.MORNING),
                new FreeTime(one, DayPart.AFTERNOON),
                new FreeTime(other, DayPart.MORNING));
        person(form).ifPresent(who -> helpers.offer(new Willing(who.id(), place, skills, free), Actor.system()));
    }

    private void activities(PlaceKey yard, Scope scope) {
        var by = Actor.system();
        var lanterns = new ActivityDraft(
                Activity.Kind.FESTIVAL,
                "元宵节坝坝会：猜灯谜、煮汤圆",
                "自己做灯笼，自己包汤圆。老人坐前排，娃娃管灯谜。",
                LANTERNS,
                LocalTime.of(18, 30),
                LocalTime.of(20, 30),
                "玉苑小区中庭",
                null,
                "糯米粉 20 斤\n灯谜纸条 200 张\n折叠桌 12 张");
        var kept = activities.plan(yard, lanterns, scope, by);
        activities.become(kept, Activity.State.OPEN, scope, by);
        activities.become(kept, Activity.State.HELD, scope, by);
        var coming = new ActivityDraft(
                Activity.Kind.CLEAN_UP,
                "年底大扫除，顺便清楼道",
                "扫帚、手套都有。做不动的来坐坐也好，有热茶。",
                today().plusDays(12),
                LocalTime.of(9, 0),
                LocalTime.of(11, 30),
                "大门口集合",
                40,
                "手套 40 双\n垃圾袋 100 个\n热水 4 瓶");
        activities.become(activities.plan(yard, coming, scope, by), Activity.State.OPEN, scope, by);
    }

    private void requests(PlaceKey yard, Scope scope) {
        var by = Actor.system();
        var hand = new RequestTaking.Hand(Channel.COUNTER, "3栋楼栋长", "当面说的，周婆婆点头", by);
        var wednesday = today().plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
        var lamp = new Wish(yard, "lamp", "厨房的灯不亮了，80 岁，一个人住，够不着。", wednesday, DayPart.MORNING);
        var number = help.taking().askFor(lamp, new Asker("周婆婆", "", "3栋1单元101"), null, hand, scope);
        help.requests()
                .numbered(number)
                .ifPresent(request -> person(VOLUNTEER)
                        .ifPresent(one -> help.handling().askVolunteer(request.id(), one.id(), scope, by)));
        var company = new Wish(yard, "company", "下午有人来摆龙门阵就好。", null, null);
        help.taking().askFor(company, new Asker("陈大爷", "", "1栋2单元301"), null, hand, scope);
    }

    @Override
    public List<DemoLink> links() {
        return person(VOLUNTEER).stream()
                .map(one -> new DemoLink(
                        VOLUNTEER + "，志愿者自己的一页",
                        "/l/"
                                + around.links()
                                        .issue(
                                                one.id(),
                                                "volunteer.own",
                                                around.clock().instant().plus(LASTS),
                                                Actor.system())))
                .toList();
    }

    private Optional<PlaceKey> yard() {
        return around.places().at(PlaceLevel.COMPOUND, Scope.ofPublicPlace(COMMUNITY)).stream()
                .filter(place -> place.name().equals("玉苑小区"))
                .map(Place::key)
                .findFirst();
    }

    private Optional<PersonCard> person(String formOfAddress) {
        return around.persons().in(COMMUNITY, Scope.ofPublicPlace(COMMUNITY)).stream()
                .filter(card -> card.formOfAddress().equals(formOfAddress))
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.now(around.clock().withZone(Dates.ZONE));
    }

    /** Places, persons, rights, time. */
    @Component("demoYuyuanSurroundings")
    record Around(Places places, PersonEntering persons, PersonalLinks links, Access access, Clock clock) {}

    /** Requests. */
    @Component("demoYuyuanHelp")
    record Help(RequestTaking taking, RequestHandling handling, Requests requests) {}
}
