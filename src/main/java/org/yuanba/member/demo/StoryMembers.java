package org.yuanba.member.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.member.Category;
import org.yuanba.member.Standing;
import org.yuanba.member.domain.LegalBasis;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.MemberBulk;
import org.yuanba.member.domain.MemberFacts;
import org.yuanba.member.domain.Registration;
import org.yuanba.member.floating.FloatingKeeping;
import org.yuanba.member.floating.FloatingMembers;
import org.yuanba.member.floating.Notes;
import org.yuanba.member.pledge.PledgeKeeping;
import org.yuanba.member.unit.Units;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.organisation.Organisations;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** Invented people of the yards the account tells of, each with the basis she is on record by; their numbers belong to nobody. */
@Component
class StoryMembers {

    static final String YUYUAN = "玉苑小区";
    static final String WEIXIN = "卫欣苑小区";

    private static final PlaceKey JIFU = new PlaceKey("510107009004");
    private static final PlaceKey TAIPING = new PlaceKey("510107010010");
    private static final PlaceKey GUIDONG = new PlaceKey("510114008017");
    static final Set<PlaceKey> COMMUNITIES = Set.of(JIFU, TAIPING, GUIDONG);

    private static final int SETTLED = 206;
    private static final int FLOATING = 11;
    private static final int DIRECT = 18;
    private static final String SURNAMES = "王李张刘陈杨黄周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭";
    private static final String GIVEN = "建国明远秀英德福桂兰志强淑芬永贵玉珍国华春燕文彬素琴世荣丽萍";

    private final Compounds compounds;
    private final MemberBulk bulk;
    private final Access access;
    private final Clock clock;
    private final Uses uses;

    StoryMembers(Compounds compounds, MemberBulk bulk, Access access, Clock clock, Uses uses) {
        this.compounds = compounds;
        this.bulk = bulk;
        this.access = access;
        this.clock = clock;
        this.uses = uses;
    }

    void tell() {
        var by = Actor.system();
        var scope = access.scope(by);
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        yard(JIFU, YUYUAN, scope)
                .ifPresent(yard -> pledge(enter(yard, Category.SETTLED_RETIRED, SETTLED, 1, scope, by), scope, by));
        yard(TAIPING, WEIXIN, scope).ifPresent(yard -> floating(yard, today, scope, by));
        yard(GUIDONG, "305号院", scope).ifPresent(yard -> {
            enter(yard, Category.DIRECT, DIRECT, 3, scope, by);
            var inService = enter(yard, Category.IN_SERVICE, 6, 4, scope, by);
            units(inService, scope, by);
        });
    }

    private Optional<CompoundRecord> yard(PlaceKey community, String name, Scope scope) {
        return compounds.inCommunities(List.of(community), scope).stream()
                .filter(yard -> yard.name().equals(name))
                .findFirst();
    }

    private List<Member> enter(CompoundRecord yard, Category category, int number, int seed, Scope scope, Actor by) {
        var random = new Random(20_261_124L + seed);
        var on = LocalDate.now(clock.withZone(Dates.ZONE)).minusDays(40);
        var entries = new ArrayList<Registration>();
        var branches = uses.organisations.answeringFor(yard.place(), scope).stream()
                .filter(one -> one.kind().isParty())
                .map(OrganisationRecord::id)
                .toList();
        for (int i = 0; i < number; i++) {
            var facts = new MemberFacts(
                    category,
                    random.nextInt(40) == 0 ? Standing.PROBATIONARY : Standing.FULL,
                    belongsHere(category) && !branches.isEmpty() ? branches.get(i % branches.size()) : null,
                    yard.place(),
                    1 + random.nextInt(6) + "栋",
                    1 + random.nextInt(4) + "单元");
            var basis = i % 5 == 4
                    ? new LegalBasis("duty", null, on)
                    : new LegalBasis(LegalBasis.CONSENT, i % 3 == 0 ? "PHONE" : "PAPER", on.plusDays(i % 30));
            entries.add(new Registration(null, name(random), "1390000%d%03d".formatted(seed, i), facts, basis));
        }
        return bulk.register(entries, scope, by);
    }

    private static boolean belongsHere(Category category) {
        return category == Category.DIRECT || category == Category.SETTLED_RETIRED;
    }

    private static String name(Random random) {
        var given = random.nextInt(GIVEN.length() / 2) * 2;
        return SURNAMES.charAt(random.nextInt(SURNAMES.length())) + GIVEN.substring(given, given + 2);
    }

    private void pledge(List<Member> members, Scope scope, Actor by) {
        uses.pledges.give(members.get(0), "张老师", "楼栋义务电工", "PAPER", scope, by);
        uses.pledges.give(members.get(1), "刘师傅", "早晚开关院门", "PHONE", scope, by);
        uses.pledges.give(members.get(2), "陈孃孃", "带娃娃写作业", "PAPER", scope, by);
    }

    private void floating(CompoundRecord yard, LocalDate today, Scope scope, Actor by) {
        var contacts = enter(yard, Category.DIRECT, 8, 5, scope, by);
        var found = enter(yard, Category.FLOATING, FLOATING, 2, scope, by);
        for (int i = 0; i < found.size(); i++) {
            var member = found.get(i);
            uses.floating.note(
                    member, today.minusDays(120L + i * 30L), i % 2 == 0 ? "外地原单位党支部" : "", "CENSUS", scope, by);
            var standing = uses.known.find(member.id(), scope).orElseThrow();
            if (i < contacts.size()) {
                uses.floating.pair(member, standing, contacts.get(i), scope, by);
            }
        }
        uses.notes.add(found.getFirst(), "VISIT", "上门认识了，愿意参加院里的活动。", today.plusDays(2), scope, by);
        uses.notes.add(found.get(1), "HELP", "帮着联系了社区医院。", null, scope, by);
    }

    private void units(List<Member> members, Scope scope, Actor by) {
        uses.units.register(GUIDONG, "区自来水公司党支部", "修水管、查漏水", scope, by);
        uses.units.register(GUIDONG, "桂湖小学党支部", "暑期托管", scope, by);
        var first = uses.units.in(GUIDONG, scope).getFirst().id();
        for (var member : members.subList(0, Math.min(4, members.size()))) {
            uses.units.report(member, first, "", scope, by);
        }
    }

    /**
     * What the people of the story do.
     *
     * @param pledges showing a role
     * @param floating noting and pairing
     * @param known what is kept of floating members
     * @param notes notes
     * @param units employers
     * @param organisations who answers for a yard
     */
    @Component
    record Uses(
            PledgeKeeping pledges,
            FloatingKeeping floating,
            FloatingMembers known,
            Notes notes,
            Units units,
            Organisations organisations) {}
}
