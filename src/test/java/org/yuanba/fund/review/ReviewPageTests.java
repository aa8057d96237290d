package org.yuanba.fund.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.MovementId;
import org.yuanba.fund.books.party.Parties;
import org.yuanba.fund.books.party.PartyKind;
import org.yuanba.fund.bundle.BundleProof;
import org.yuanba.fund.ledger.FundAccountOpening;
import org.yuanba.fund.ledger.MovementKind;
import org.yuanba.fund.ledger.MovementPosting;
import org.yuanba.fund.ledger.NewMovement;
import org.yuanba.fund.ledger.Purpose;
import org.yuanba.shared.Money;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

/** An auditor looks over the books of a yard, and takes them away signed. */
@CityTest
class ReviewPageTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510115001044");
    private static final Scope SCOPE = Scope.ofPublicPlace(COMMUNITY);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FundAccountOpening opening;

    @Autowired
    MovementPosting posting;

    @Autowired
    Parties parties;

    @Autowired
    Reviewing reviewing;

    private PlaceKey yard = COMMUNITY;
    private String auditor = "";
    private FundAccountId fund = FundAccountId.next();
    private FundAccountId shop = FundAccountId.next();

    @BeforeEach
    void books() {
        int n = SERIAL.incrementAndGet();
        yard = TestYards.open(jdbc, COMMUNITY, "查账院" + n);
        auditor = "review-auditor" + n;
        accounts.with(auditor, "finance_auditor", new PlaceKey("5101"));
        fund = opening.fund(yard, "保障资金", FundNature.COMMUNITY_GUARANTEE, DAY, SCOPE, Actor.system());
        shop = party("五金店" + n, PartyKind.PAYEE);
        var city = party("成都市财政", PartyKind.CITY);
        posting.post(
                NewMovement.of(key(), MovementKind.ALLOCATION, city, fund, new Money(10_000_000), DAY),
                SCOPE,
                Actor.system());
    }

    @Test
    void findsTheSamePayeeTwiceInAWeekAndNotInTwo() {
        pay(shop, 5_000, DAY);
        pay(shop, 5_000, DAY.plusDays(8));
        assertThat(found(Concern.SAME_PAYEE)).isEmpty();
        var third = pay(shop, 5_000, DAY.plusDays(14));
        assertThat(found(Concern.SAME_PAYEE)).containsExactly(third);
    }

    @Test
    void findsPaymentsThatAreTogetherAboveTheThreshold() {
        pay(shop, 600_000, DAY);
        assertThat(found(Concern.SPLIT)).isEmpty();
        var second = pay(shop, 500_000, DAY.plusDays(20));
        assertThat(found(Concern.SPLIT)).containsExactly(second);
        pay(shop, 500_000, DAY.plusDays(60));
        assertThat(found(Concern.SPLIT)).containsExactly(second);
    }

    @Test
    void asksForAcceptanceAndNoticeOfWhatWasPreparedHere() {
        prepared(pay(shop, 1_000, DAY.plusDays(9)), DAY, DAY.plusDays(6), DAY.plusDays(8));
        assertThat(found(Concern.BEFORE_ACCEPTANCE)).isEmpty();
        assertThat(found(Concern.NO_OBJECTION_PERIOD)).isEmpty();
        var early = pay(shop, 1_000, DAY.plusDays(30));
        prepared(early, DAY.plusDays(28), DAY.plusDays(29), DAY.plusDays(31));
        assertThat(found(Concern.BEFORE_ACCEPTANCE)).containsExactly(early);
        assertThat(found(Concern.NO_OBJECTION_PERIOD)).containsExactly(early);
        pay(shop, 1_000, DAY.plusDays(50));
        assertThat(found(Concern.NO_OBJECTION_PERIOD)).containsExactly(early);
        assertThat(reviewing.withoutPapers(SCOPE.within(yard))).isEqualTo(1);
    }

    @Test
    void showsWhatStandsOutToAuditorsAlone() throws Exception {
        pay(shop, 5_000, DAY);
        pay(shop, 5_000, DAY.plusDays(1));
        var page = Jsoup.parse(mvc.perform(get("/p/" + yard + "/funds/review").with(accounts.as(auditor)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.text()).contains("几天内付给同一家").contains("50.00").contains("签名钥匙的指纹");
        var worker = "review-worker" + SERIAL.incrementAndGet();
        accounts.with(worker, "community_worker", COMMUNITY);
        mvc.perform(get("/p/" + yard + "/funds/review").with(accounts.as(worker)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/p/" + yard + "/funds/bundle.zip").with(accounts.as(worker)))
                .andExpect(status().isForbidden());
    }

    @Test
    void signsABundleThatTellsWhenItWasChanged(@TempDir Path folder) throws Exception {
        pay(shop, 5_000, DAY);
        var bytes = mvc.perform(get("/p/" + yard + "/funds/bundle.zip").with(accounts.as(auditor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        var bundle = Files.write(folder.resolve("bundle.zip"), bytes);
        assertThat(BundleProof.findings(bundle)).isEmpty();
        assertThat(text(bytes, "movements.csv")).contains("PAYMENT").contains(",5000,");
        var changed = Files.write(folder.resolve("changed.zip"), changed(bytes));
        assertThat(BundleProof.findings(changed)).containsExactly("movements.csv is not what was signed.");
    }

    private static String text(byte[] zip, String name) throws Exception {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name);
    }

    private static byte[] changed(byte[] zip) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var to = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write((entry.getName().equals("movements.csv") ? content.replace(",5000,", ",5001,") : content)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private java.util.List<MovementId> found(Concern concern) {
        return reviewing.of(concern, 100, SCOPE.within(yard)).stream()
                .map(StandsOut::movement)
                .toList();
    }

    private FundAccountId party(String name, PartyKind kind) {
        return parties.named(COMMUNITY, name, kind, false, DAY, SCOPE, Actor.system())
                .id();
    }

    private MovementId pay(FundAccountId to, long fen, LocalDate day) {
        return posting.post(
                new NewMovement(
                        key(),
                        MovementKind.PAYMENT,
                        fund,
                        to,
                        new Money(fen),
                        day,
                        Purpose.EQUIPMENT,
                        Set.of(),
                        "院落议事会",
                        "发票 001",
                        null),
                SCOPE,
                Actor.system());
    }

    private void prepared(MovementId movement, LocalDate first, LocalDate last, LocalDate accepted) {
        jdbc.sql("""
                insert into fund_order (id, place, source, payee, amount, purpose, what, decision, voucher, notice_first,
                  notice_last, accepted_on, state, prepared_by, prepared_at, paid_by, movement)
                values (?, ?, ?, ?, 1000, 'EQUIPMENT', '扶手', '决定', '发票', ?, ?, ?, 'PAID', ?, now(), ?, ?)
                """)
                .params(
                        NewId.next(),
                        yard.value(),
                        fund.value(),
                        shop.value(),
                        first,
                        last,
                        accepted,
                        new UUID(0, 1),
                        new UUID(0, 2),
                        movement.value())
                .update();
    }

    private static String key() {
        return NewId.next().toString();
    }
}
