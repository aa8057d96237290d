package org.yuanba.fund.project.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.fund.CallId;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Satisfaction;
import org.yuanba.fund.ballot.Ballots;
import org.yuanba.fund.ballot.Cast;
import org.yuanba.fund.ballot.Reconciliation.ByHand;
import org.yuanba.fund.call.ApplicantKind;
import org.yuanba.fund.call.NewCall;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.fund.pitch.Criterion;
import org.yuanba.fund.pitch.Juror;
import org.yuanba.fund.pitch.NewPitch;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchTerms;
import org.yuanba.fund.project.Application;
import org.yuanba.fund.project.BudgetLine;
import org.yuanba.fund.project.Channel;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** One round of 光华社区, through the same use cases as everybody's. */
@Component
class DemoRound {

    private final DemoHands hands;
    private final DemoActs acts;
    private final Clock clock;

    DemoRound(DemoHands hands, DemoActs acts, Clock clock) {
        this.hands = hands;
        this.acts = acts;
        this.clock = clock;
    }

    /** A call with money from the city. */
    CallId open(PlaceKey community, String round, long yuan, LocalDate today, Scope scope) {
        var fund = acts.fund(community, round, yuan, today, scope);
        return acts.before()
                .calls()
                .open(
                        community,
                        new NewCall(
                                "光华社区微项目",
                                round,
                                Set.of(ApplicantKind.ORGANISATION, ApplicantKind.RESIDENTS),
                                fund,
                                Purpose.EQUIPMENT,
                                new Money(yuan * 100),
                                new Money(1_000_000),
                                2,
                                today.plusDays(20)),
                        scope,
                        hands.host());
    }

    /** An application that passes review. */
    ProjectId apply(CallId call, PlaceKey yard, String title, long yuan, Scope scope) {
        var application = new Application(
                yard,
                title,
                "老人多，八十岁以上的有十几位，上下楼、晚上进出都不稳当。",
                "请街坊看过现场，材料用结实的，两个星期做完。",
                ApplicantKind.RESIDENTS,
                "院里几户居民",
                Channel.HELPED,
                "楼栋长",
                "当面说的，本人点头",
                "周婆婆，80 岁",
                List.of(new BudgetLine("材料", new Money(yuan * 65)), new BudgetLine("安装", new Money(yuan * 35))),
                List.of(
                        new Application.Asking("周婆婆", "3栋1单元101"),
                        new Application.Asking("陈大爷", "3栋1单元301"),
                        new Application.Asking("李孃孃", "")));
        var id = acts.before().applying().apply(call, application, scope, hands.secretary());
        acts.before().vetting().checkEligibility(id, null, true, scope, hands.reviewer());
        acts.before().vetting().review(id, true, "", scope, hands.reviewer());
        return id;
    }

    /** The pitch event, with so many in the room. */
    void vote(CallId call, List<ProjectId> projects, Room room, Scope scope) {
        var by = hands.host();
        var running = acts.event().running();
        var pitch = acts.event().planning().plan(call, planned(room), scope, by);
        running.announce(pitch, scope, by);
        running.drawLot(pitch, List.of(), scope, by);
        acts.vote().printing().print(pitch, room.phones() + room.papers() + 8, scope, by);
        running.openVote(pitch, scope, by);
        cast(pitch, projects, room, scope);
        marks(pitch, projects, scope);
        running.closeVote(pitch, scope, by);
        acts.vote()
                .reconciling()
                .count(pitch, new ByHand(room.phones() + room.papers() + 3, 5, room.papers(), 0), scope, by);
        acts.vote().opening().open(pitch, scope, by);
    }

    private void cast(PitchId id, List<ProjectId> projects, Room room, Scope scope) {
        var pitch = acts.event().pitches().find(id, scope).orElseThrow();
        var codes = acts.vote().ballots().codes(pitch, scope).stream()
                .map(Ballots.Code::code)
                .toList();
        for (int i = 0; i < room.phones() + room.papers(); i++) {
            var named = new ArrayList<ProjectId>();
            if (i % 4 != 3) {
                named.add(projects.get(0));
            }
            if (i % 3 == 1) {
                named.add(projects.get(1));
            }
            if (i % 5 == 2) {
                named.add(projects.get(2));
            }
            var cast = new Cast(named, List.of());
            if (i < room.phones()) {
                acts.vote().casting().byPhone(codes.get(i), cast);
            } else {
                acts.vote().casting().onPaper(pitch, codes.get(i), cast, scope, hands.host());
            }
        }
    }

    private void marks(PitchId id, List<ProjectId> projects, Scope scope) {
        var pitch = acts.event().pitches().find(id, scope).orElseThrow();
        for (var juror : acts.event().pitches().jurors(pitch)) {
            for (int i = 0; i < projects.size(); i++) {
                acts.event().marking().give(id, juror.id(), projects.get(i), given(juror, i), scope, hands.host());
            }
        }
    }

    private static List<Integer> given(Juror juror, int project) {
        return List.of(9 - project - juror.seat() % 2, 8 - juror.seat() % 3);
    }

    private NewPitch planned(Room room) {
        var today = LocalDate.now(clock.withZone(Dates.ZONE));
        var mixed = room.rule() == Rule.TOP;
        return new NewPitch(
                new Pitch.Occasion("光华社区创投会", "光华社区党群服务中心", today, LocalTime.of(14, 30), 8),
                new PitchTerms(
                        new Money(room.yuan() * 100),
                        room.rule(),
                        Satisfaction.COST,
                        BallotKind.APPROVAL,
                        3,
                        0,
                        new Money(100),
                        mixed ? 30 : 0,
                        mixed ? 0 : 50),
                List.of(new Criterion(1, "急不急，帮到多少人", 60), new Criterion(2, "以后管不管得住", 40)),
                List.of("议事会代表", "社区医生", "退休工程师"));
    }

    /** On the board of its yard. */
    void notice(ProjectId project, Scope scope) {
        acts.after().notices().post(project, "小陈", "028-82700000", scope, hands.host());
    }

    /** Signed, and the first part paid. */
    void agree(ProjectId project, Scope scope) {
        acts.after().agreeing().sign(project, scope, hands.reviewer());
        pay(project, "发票 0071", scope);
    }

    /** Built, accepted by those who asked, paid, settled, reported on, and looked after. */
    void finish(ProjectId project, Scope scope) {
        acts.end().accepting().sayDone(project, scope, hands.host());
        acts.slips(project, scope).forEach(number -> acts.end().accepting().answer(number, true, "稳当", null));
        pay(project, "发票 0102", scope);
        acts.end().settling().settle(project, scope, hands.payer());
        acts.end().settling().report(project, "装好了，看过现场，老人都试过。", scope, hands.host());
        acts.end().settling().hand(project, "楼栋长，每季度看一次", "3栋一到六层楼道", scope, hands.host());
    }

    private void pay(ProjectId project, String voucher, Scope scope) {
        acts.due(project, scope).ifPresent(tranche -> {
            acts.after().paying().release(project, tranche, scope, hands.reviewer());
            acts.after().paying().pay(project, tranche, "光华五金店", voucher, scope, hands.payer());
        });
    }

    /**
     * A room full of people.
     *
     * @param rule by what it is counted
     * @param yuan how much there is
     * @param phones how many vote by phone
     * @param papers how many on paper
     */
    record Room(Rule rule, long yuan, int phones, int papers) {}
}
