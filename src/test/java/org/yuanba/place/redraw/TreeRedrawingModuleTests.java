package org.yuanba.place.redraw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.yuanba.access.Actor;
import org.yuanba.access.PermissionMissing;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditFilter;
import org.yuanba.audit.AuditHistory;
import org.yuanba.audit.AuditLine;
import org.yuanba.audit.AuditLog;
import org.yuanba.compound.CompoundRecord;
import org.yuanba.compound.Compounds;
import org.yuanba.compound.domain.CompoundOpening;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.ops.spi.Check;
import org.yuanba.place.FormerKeys;
import org.yuanba.place.HangsOnPlaces;
import org.yuanba.place.Places;
import org.yuanba.place.division.DivisionImporting;
import org.yuanba.place.redraw.RedrawPlan.Kind;
import org.yuanba.place.redraw.RedrawPlan.Problem;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

@CityTest
class TreeRedrawingModuleTests {

    private static final Zone HIGH_TECH = new Zone("510191", "高新区");

    @Autowired
    TreeRedrawing redrawing;

    @Autowired
    DivisionImporting importing;

    @Autowired
    CompoundOpening opening;

    @Autowired
    Compounds compounds;

    @Autowired
    Places places;

    @Autowired
    FormerKeys formerKeys;

    @Autowired
    AuditHistory history;

    @Autowired
    AuditLog log;

    @Autowired
    List<Check> checks;

    @Autowired
    List<HangsOnPlaces> hanging;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Test
    void movesAStreetUnderTheZoneThatRunsItWithEverythingThatHangsOnIt() throws Exception {
        var compound = open("510107064001", "桂溪一院");
        accounts.with("guixi", "community_worker", new PlaceKey("510107064001"));
        accounts.with("elsewhere", "community_worker", new PlaceKey("510107009004"));
        accounts.with("analyst", "city_analyst", new PlaceKey("5101"));
        var code = codeOf(compound.place());

        var plan = redrawing.apply(
                List.of(new Zone("510192", "东部新区")),
                Mapping.parse("510107064,510192", "from,to_parent"),
                null,
                Actor.system());

        assertThat(plan.lines(Kind.ADDED)).extracting(RedrawPlan.Line::name).containsExactly("东部新区");
        assertThat(plan.lines(Kind.MOVED)).singleElement().satisfies(line -> {
            assertThat(line.after()).hasToString("510192064");
            assertThat(line.compounds()).isEqualTo(1);
        });
        var now = new PlaceKey("510192064001001");
        var moved = compounds.find(now, Ledgers.EVERYWHERE).orElseThrow();
        assertThat(moved.id()).isEqualTo(compound.id());
        assertThat(codeOf(now)).isEqualTo(code);
        assertThat(formerKeys.today(compound.place())).contains(now);
        assertThat(places.find(new PlaceKey("510192064"), Ledgers.EVERYWHERE))
                .get()
                .extracting(place -> place.managedBy())
                .isEqualTo("东部新区");
        assertThat(drift()).isEmpty();
        leads("guixi", "/p/510107064001/compounds?sort=name", "/p/510192064001/compounds?sort=name");
        leads("analyst", "/p/510107064/overview", "/p/510192064/overview");
        leads("analyst", "/p/" + compound.place() + "/compounds", "/p/" + now + "/compounds");
        mvc.perform(get("/p/510107064001/overview").with(accounts.as("elsewhere")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/p/510192064001/overview").with(accounts.as("guixi"))).andExpect(status().isOk());
    }

    @Test
    void keepsWhatHappenedReadableUnderTheNewKey() {
        var compound = open("510107063001", "石羊一院");
        move("510107063,510191");

        var there = Scope.ofPublicPlace(new PlaceKey("510191063001"));
        assertThat(history.of(compound.id().value(), there))
                .extracting(AuditLine::act)
                .contains("compound.opened");
        assertThat(log.everything(new AuditFilter(null, null, null, null, null), there, 50))
                .extracting(AuditLine::act)
                .contains("compound.opened");
        assertThat(log.everything(
                        new AuditFilter(null, "place", null, null, null),
                        Scope.ofPublicPlace(new PlaceKey("510191063")),
                        50))
                .extracting(AuditLine::act)
                .contains("place.moved");
    }

    @Test
    void doesNotMoveAStreetBackThatSomebodyPutUnderAnotherBody() {
        move("510107061,510191");
        var edition =
                TestEditions.current(jdbc).rename("510107009005", "晋吉新社区居委会").importWith(importing);

        var plan = redrawing.apply(edition, Mapping.Lines.none(), null, Actor.system());

        assertThat(plan.lines()).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(Kind.RENAMED);
            assertThat(line.before()).hasToString("510107009005");
        });
        assertThat(places.find(new PlaceKey("510191061"), Ledgers.EVERYWHERE)).isPresent();
        assertThat(places.aliases(List.of(new PlaceKey("510107009005")))).containsValue(List.of("晋吉社区居委会"));
    }

    @Test
    void refusesToEndAStreetWithCompoundsUntilEachHasANewHome() {
        var first = open("510114008017", "桂东一院");
        var second = open("510114008017", "桂东二院");
        var edition = TestEditions.current(jdbc).remove("510114008").importWith(importing);

        var refused = catchThrowableOfType(
                RedrawRefused.class, () -> redrawing.apply(edition, Mapping.Lines.none(), null, Actor.system()));

        assertThat(refused.problems()).containsExactly(Problem.of("homeless", "桂东社区居委会", "510114008017", 2L));
        assertThat(compounds.find(first.place(), Ledgers.EVERYWHERE)).isPresent();

        accounts.with("guidong", "community_worker", new PlaceKey("510114008017"));
        var homes = Mapping.parse("510114008017,510107009003\n" + second.place() + ",510107009004", "from,to");
        redrawing.apply(edition, homes, null, Actor.system());

        assertThat(compounds
                        .find(first.id(), Ledgers.EVERYWHERE)
                        .orElseThrow()
                        .place()
                        .value())
                .startsWith("510107009003");
        assertThat(compounds
                        .find(second.id(), Ledgers.EVERYWHERE)
                        .orElseThrow()
                        .place()
                        .value())
                .startsWith("510107009004");
        assertThat(accounts.named("guidong").grants())
                .extracting(held -> held.place().value())
                .containsExactly("510107009003");
        var ended =
                places.find(new PlaceKey("510114008017"), Ledgers.EVERYWHERE).orElseThrow();
        assertThat(ended.isOpen()).isFalse();
        assertThat(ended.successor()).hasToString("510107009003");
        assertThat(places.find(new PlaceKey("510114008"), Ledgers.EVERYWHERE)
                        .orElseThrow()
                        .isOpen())
                .isFalse();
        assertThat(drift()).isEmpty();
        assertThat(redrawing.compare(edition, homes, Actor.system()).isEmpty()).isTrue();
    }

    @Test
    void givesMergedCompoundsTheNextFreeSerialsAndRefusesTwoOfOneName() {
        var kept = open("510115001044", "光华一院");
        var same = open("510115001043", "光华 一院");
        var edition = TestEditions.current(jdbc).remove("510115001043").importWith(importing);
        var said = Mapping.parse("510115001043,510115001044", "from,to");

        assertThat(redrawing.compare(edition, said, Actor.system()).problems())
                .extracting(Problem::kind)
                .containsExactly("clash");

        jdbc.sql("update compound set name = '光华二院', name_key = '光华二院' where id = ?")
                .param(same.id().value())
                .update();
        jdbc.sql("update place set name = '光华二院' where key = ?")
                .param(same.place().value())
                .update();
        redrawing.apply(edition, said, null, Actor.system());

        assertThat(compounds.find(kept.id(), Ledgers.EVERYWHERE).orElseThrow().place())
                .isEqualTo(kept.place());
        assertThat(compounds.find(same.id(), Ledgers.EVERYWHERE).orElseThrow().place())
                .hasToString("510115001044002");
        assertThat(open("510115001044", "光华三院").place()).hasToString("510115001044003");
        assertThat(drift()).isEmpty();
    }

    @Test
    void movesAStreetWhoseCodeChangedAndItsCommunitiesFollow() {
        var compound = open("510116004001", "中和一院");
        var edition =
                TestEditions.current(jdbc).renumber("510116004", "510107099").importWith(importing);

        var plan = redrawing.compare(edition, Mapping.Lines.none(), Actor.system());
        assertThat(plan.lines(Kind.MOVED))
                .singleElement()
                .satisfies(line -> assertThat(line.after()).hasToString("510107099"));
        redrawing.apply(edition, Mapping.Lines.none(), plan.fingerprint(), Actor.system());

        assertThat(compounds
                        .find(compound.id(), Ledgers.EVERYWHERE)
                        .orElseThrow()
                        .place())
                .hasToString("510107099001001");
        assertThat(drift()).isEmpty();
    }

    @Test
    void appliesOnlyWhatWasShown() {
        var edition =
                TestEditions.current(jdbc).rename("510107010001", "竹园新社区居委会").importWith(importing);
        var refused = catchThrowableOfType(
                RedrawRefused.class, () -> redrawing.apply(edition, Mapping.Lines.none(), "another", Actor.system()));
        assertThat(refused.problems()).containsExactly(Problem.of("changed-meanwhile"));
    }

    @Test
    void isForTheSystemAdministratorOfTheWholeCityAlone() {
        var edition = TestEditions.current(jdbc).importWith(importing);
        var officer = accounts.with("officer", "district_officer", new PlaceKey("5101"));
        var admin = accounts.with("system", "system_admin", new PlaceKey("5101"));

        assertThat(catchThrowableOfType(
                        PermissionMissing.class, () -> redrawing.compare(edition, Mapping.Lines.none(), officer)))
                .isNotNull();
        assertThat(redrawing.compare(edition, Mapping.Lines.none(), admin)).isNotNull();
    }

    @Test
    void letsEveryForeignKeyToAPlaceFollowAndKnowsWhoHandsOverWhatHangsThere() {
        var keys = jdbc.sql("""
                select conrelid::regclass::text as "table", confupdtype = 'c' as cascades from pg_constraint
                where contype = 'f' and confrelid = 'place'::regclass
                """)
                .query((row, n) -> new Key(row.getString(1), row.getBoolean(2)))
                .list();
        assertThat(keys).allMatch(Key::cascades);
        var known = Stream.concat(
                        hanging.stream().flatMap(one -> one.tables().stream()),
                        Stream.of("place", "place_alias", "place_serial", "place_rekeyed", "compound"))
                .collect(Collectors.toSet());
        assertThat(keys.stream().map(Key::table).collect(Collectors.toSet()))
                .as("tables with a foreign key to a place; each belongs to a HangsOnPlaces of its module")
                .isSubsetOf(known);
    }

    private record Key(String table, boolean cascades) {}

    private RedrawPlan move(String line) {
        return redrawing.apply(List.of(HIGH_TECH), Mapping.parse(line, "from,to_parent"), null, Actor.system());
    }

    private CompoundRecord open(String community, String name) {
        return opening.open(
                new PlaceKey(community),
                Ledgers.yuyuan().with(CompoundField.NAME, name),
                Ledgers.EVERYWHERE,
                Actor.system());
    }

    private String codeOf(PlaceKey compound) {
        return jdbc.sql("select short_code from board where place = ?")
                .param(compound.value())
                .query(String.class)
                .single();
    }

    private Set<Object> drift() {
        return checks.stream()
                .filter(check -> check.getClass().getName().contains("CompoundCounts"))
                .flatMap(check -> check.findings().stream())
                .collect(Collectors.toSet());
    }

    private void leads(String who, String from, String to) throws Exception {
        mvc.perform(get(from).with(accounts.as(who))).andExpect(redirectedUrl(to));
    }
}
