package org.yuanba.fund.project;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.CallId;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.PitchId;
import org.yuanba.fund.ProjectId;
import org.yuanba.fund.allocation.BallotKind;
import org.yuanba.fund.allocation.Rule;
import org.yuanba.fund.allocation.Satisfaction;
import org.yuanba.fund.books.party.Parties;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.call.ApplicantKind;
import org.yuanba.fund.call.CallOpening;
import org.yuanba.fund.call.NewCall;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.MovementPosting;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.fund.pitch.Criterion;
import org.yuanba.fund.pitch.NewPitch;
import org.yuanba.fund.pitch.Pitch;
import org.yuanba.fund.pitch.PitchPlanning;
import org.yuanba.fund.pitch.PitchTerms;
import org.yuanba.fund.vetting.Vetting;
import org.yuanba.shared.Money;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.Dates;

/** 光华社区 with a fund, a call, and what tests bring to it. */
@TestComponent
public class Stage {

    /** The community. */
    public static final PlaceKey GUANGHUA = new PlaceKey("510115001044");

    /** What may be seen of it. */
    public static final Scope HERE = Scope.ofPublicPlace(GUANGHUA);

    private final FundAccountOpening opening;
    private final Parties parties;
    private final MovementPosting posting;
    private final CallOpening calls;
    private final ProjectApplying applying;
    private final Vetting vetting;
    private final PitchPlanning planning;
    private final Clock clock;

    Stage(
            FundAccountOpening opening,
            Parties parties,
            MovementPosting posting,
            CallOpening calls,
            ProjectApplying applying,
            Vetting vetting,
            PitchPlanning planning,
            Clock clock) {
        this.opening = opening;
        this.parties = parties;
        this.posting = posting;
        this.calls = calls;
        this.applying = applying;
        this.vetting = vetting;
        this.planning = planning;
        this.clock = clock;
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }

    /** A fund with so much in it, from the city. */
    public FundAccountId fund(long yuan) {
        var by = Actor.system();
        var city = parties.named(GUANGHUA, "成都市", PartyKind.CITY, true, today(), HERE, by)
                .id();
        var fund = opening.fund(GUANGHUA, "社区激励资金", FundNature.COMMUNITY_INCENTIVE, today(), HERE, by);
        posting.post(
                NewMovement.of(
                        NewId.next().toString(), MovementKind.ALLOCATION, city, fund, new Money(yuan * 100), today()),
                HERE,
                by);
        return fund;
    }

    /** A call for 20,000 yuan, at most 12,000 each. */
    public CallId call(FundAccountId fund, Actor by) {
        return calls.open(
                GUANGHUA,
                new NewCall(
                        "光华社区微项目",
                        "2026年第二批",
                        Set.of(ApplicantKind.ORGANISATION, ApplicantKind.RESIDENTS),
                        fund,
                        Purpose.EQUIPMENT,
                        new Money(2_000_000),
                        new Money(1_200_000),
                        2,
                        today().plusDays(10)),
                HERE,
                by);
    }

    /** An application of three residents. */
    public Application application(PlaceKey yard, String title, long yuan) {
        return new Application(
                yard,
                title,
                "楼道陡，老人上下楼要人扶。",
                "每层装两米扶手。",
                ApplicantKind.RESIDENTS,
                "3栋居民",
                Channel.HELPED,
                "楼栋长",
                "当面说的，她点头",
                "周婆婆",
                List.of(new BudgetLine("材料", new Money(yuan * 60)), new BudgetLine("人工", new Money(yuan * 40))),
                List.of(
                        new Application.Asking("周婆婆", "3栋1单元101"),
                        new Application.Asking("陈大爷", "3栋1单元301"),
                        new Application.Asking("李孃孃", "")));
    }

    /** A project that was applied for. */
    public ProjectId applied(CallId call, PlaceKey yard, String title, long yuan, Actor by) {
        return applying.apply(call, application(yard, title, yuan), HERE, by);
    }

    /** A project that passed review. */
    public ProjectId admitted(CallId call, PlaceKey yard, String title, long yuan, Actor by, Actor reviewer) {
        var id = applied(call, yard, title, yuan, by);
        vetting.checkEligibility(id, null, true, HERE, reviewer);
        vetting.review(id, true, "", HERE, reviewer);
        return id;
    }

    /** A planned event counted by equal shares, without jurors. */
    public PitchId planned(CallId call, Actor by) {
        return planned(call, terms(Rule.MES_ADD1U, 0, 0), List.of(), by);
    }

    /** A planned event with jurors, all of them named so. */
    public PitchId planned(CallId call, PitchTerms terms, List<String> jurors, Actor by) {
        var criteria = jurors.isEmpty()
                ? List.<Criterion>of()
                : List.of(new Criterion(1, "急不急", 60), new Criterion(2, "管不管得久", 40));
        return planning.plan(
                call,
                new NewPitch(
                        new Pitch.Occasion("光华社区创投会", "党群服务中心", today().plusDays(1), LocalTime.of(14, 30), 8),
                        terms,
                        criteria,
                        jurors),
                HERE,
                by);
    }

    /** Terms of 20,000 yuan with approvals. */
    public static PitchTerms terms(Rule rule, int jurorPercent, int passPercent) {
        return new PitchTerms(
                new Money(2_000_000),
                rule,
                Satisfaction.COST,
                BallotKind.APPROVAL,
                3,
                0,
                new Money(100),
                jurorPercent,
                passPercent);
    }
}
