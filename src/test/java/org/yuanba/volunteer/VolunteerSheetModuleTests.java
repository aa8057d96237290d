package org.yuanba.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.exchange.TestFiles;
import org.yuanba.exchange.domain.FileImporting;
import org.yuanba.exchange.domain.FileUploading;
import org.yuanba.exchange.domain.ImportReading;
import org.yuanba.exchange.domain.ImportRecord;
import org.yuanba.exchange.domain.ImportUndoing;
import org.yuanba.exchange.reading.CheckedRow;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.exchange.spi.WritingRefused;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.PersonEntering;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.volunteer.request.Asker;
import org.yuanba.volunteer.request.RequestTaking;
import org.yuanba.volunteer.request.Wish;
import org.yuanba.volunteer.team.TeamDraft;
import org.yuanba.volunteer.team.TeamKeeping;

/** Teams go out, in and back as a sheet; who is in them and who asks for help goes out only, without names. */
@CityTest
class VolunteerSheetModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");
    private static final Scope NEAR = Scope.ofPublicPlace(COMMUNITY);
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    List<LedgerSheet> sheets;

    @Autowired
    FileUploading uploading;

    @Autowired
    FileImporting importing;

    @Autowired
    ImportReading reading;

    @Autowired
    ImportUndoing undoing;

    @Autowired
    TeamKeeping teams;

    @Autowired
    RequestTaking requests;

    @Autowired
    PersonEntering persons;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    private PlaceKey yard = COMMUNITY;
    private Actor by = Actor.system();

    @BeforeEach
    void aYard() {
        yard = TestYards.open(jdbc, COMMUNITY, "玉苑" + SERIAL.incrementAndGet());
        by = accounts.with("sheets" + SERIAL.incrementAndGet(), "community_worker", COMMUNITY);
    }

    private LedgerSheet sheet(String code) {
        return sheets.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<SheetRow> out(String code) {
        var rows = new ArrayList<SheetRow>();
        sheet(code).export(COMMUNITY, NEAR, row -> {
            if (yard.value().equals(row.value("place"))) {
                rows.add(row);
            }
        });
        return rows;
    }

    private ImportRecord upload(String... lines) {
        var id = uploading.upload(TestFiles.csv(lines), "队伍.csv", sheet("teams"), COMMUNITY, by, NEAR);
        return reading.find(id, "teams", COMMUNITY, NEAR).orElseThrow();
    }

    private TeamId founded(String name) {
        return teams.found(
                yard,
                new TeamDraft(TeamKind.VOLUNTEER, TeamGround.NEIGHBOURHOOD, name, 5, LocalDate.of(2026, 3, 1)),
                NEAR,
                by);
    }

    @Test
    void bringsTeamsInHandsFaultyRowsBackAndTakesAllBack() {
        founded("老队");
        var record = upload(
                "院落编号,队名,类别,因缘,人数,成立日期",
                yard + ",花友队,志愿服务队,趣缘,12,2026-03-01",
                yard + ",老队,志愿服务队,地缘,9,2026-03-01",
                yard + ",水电队,志愿服务队,业缘,很多,2026-03-01",
                "510107009004999,别处队,志愿服务队,地缘,3,2026-03-01");
        assertThat(record.counts().added()).isEqualTo(1);
        assertThat(record.counts().changed()).isEqualTo(1);
        var refused = new ArrayList<CheckedRow>();
        reading.refused(record, refused::add);
        assertThat(refused).extracting(row -> row.raw().cell(1)).containsExactly("水电队", "别处队");
        assertThat(refused).allSatisfy(row -> assertThat(row.faults()).isNotEmpty());

        importing.confirm(record, true, sheet("teams"), by, NEAR);
        assertThat(out("teams"))
                .extracting(row -> row.value("name") + " " + row.value("people"))
                .containsExactlyInAnyOrder("花友队 12", "老队 9");

        var done = reading.find(record.id(), "teams", COMMUNITY, NEAR).orElseThrow();
        assertThat(undoing.undo(done, sheet("teams"), by)).isZero();
        assertThat(out("teams"))
                .extracting(row -> row.value("name") + " " + row.value("people"))
                .containsExactly("老队 5");
    }

    @Test
    void keepsATeamThatSomebodyChangedSince() {
        var record = upload("院落编号,队名,人数", yard + ",合唱队,7");
        importing.confirm(record, false, sheet("teams"), by, NEAR);
        jdbc.sql("update volunteer_team set version = version + 1 where place = ?")
                .param(yard.value())
                .update();
        var done = reading.find(record.id(), "teams", COMMUNITY, NEAR).orElseThrow();
        assertThat(undoing.undo(done, sheet("teams"), by)).isEqualTo(1);
        assertThat(out("teams")).hasSize(1);
    }

    @Test
    void handsOutMembersByTheNameTheyAgreedToAlone() {
        var team = founded("互助队");
        var shown = persons.enter(COMMUNITY, "李孃孃", "", "", NEAR, by);
        persons.agrees(shown, ConsentPurpose.PUBLIC_FORM_OF_ADDRESS, true, NEAR, by);
        teams.join(team, shown, NEAR, by);
        teams.join(team, persons.enter(COMMUNITY, "王师傅", "", "", NEAR, by), NEAR, by);
        assertThat(out("team-members")).extracting(row -> row.value("called")).containsExactlyInAnyOrder("李孃孃", "队员");
    }

    @Test
    void handsOutRequestsWithoutWhoAsksAndWhatSheSaid() {
        requests.ask(new Wish(yard, "company", "院里太安静了", null, null), new Asker("周婆婆", "", "1栋101"), null);
        assertThat(out("requests")).singleElement().satisfies(row -> {
            assertThat(row.values().toString()).doesNotContain("周婆婆", "太安静", "1栋101");
            assertThat(row.value("number")).endsWith("******");
        });
    }

    @Test
    void takesNeitherOfThemIn() {
        for (var code : Set.of("team-members", "requests")) {
            var matched = sheet(code).match(List.of(new SheetRow(2, Map.of("place", yard.value()))), COMMUNITY, NEAR);
            assertThat(matched)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Match.Refused.class, no -> assertThat(no.reason()).isEqualTo("volunteer.sheet.out-only"));
            assertThatThrownBy(() -> sheet(code).write(List.of(), by)).isInstanceOf(WritingRefused.class);
        }
    }
}
