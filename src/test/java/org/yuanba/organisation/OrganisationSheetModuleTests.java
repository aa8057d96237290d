package org.yuanba.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.exchange.spi.LedgerSheet;
import org.yuanba.exchange.spi.Match;
import org.yuanba.exchange.spi.RowChange;
import org.yuanba.exchange.spi.SheetRow;
import org.yuanba.exchange.spi.Undoable;
import org.yuanba.organisation.post.Post;
import org.yuanba.organisation.post.Posts;
import org.yuanba.person.domain.PersonDraft;
import org.yuanba.person.domain.PersonEditing;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

/** Organisations and posts as sheets: found, written, taken back, written out. */
@CityTest
class OrganisationSheetModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510107009004");

    @Autowired
    List<LedgerSheet> sheets;

    @Autowired
    Organisations organisations;

    @Autowired
    Posts posts;

    @Autowired
    PersonEditing persons;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    private Scope city = Access.nowhere();
    private String yard = "";
    private String other = "";
    private String name = "";

    @BeforeEach
    void twoYards() {
        city = access.scope(Actor.system());
        yard = "晋康院" + NewId.next();
        other = "吉福苑" + NewId.next();
        TestYards.open(jdbc, COMMUNITY, yard);
        TestYards.open(jdbc, COMMUNITY, other);
        name = yard + "联合党支部";
    }

    @Test
    void entersWhatARowSaysAndTakesItBack() {
        var sheet = sheet("organisations");
        var values = row();
        var match =
                sheet.match(List.of(new SheetRow(2, values)), COMMUNITY, city).getFirst();
        assertThat(match).isInstanceOf(Match.New.class);
        var change = new RowChange(2, null, 0, Map.of(), values, ((Match.New) match).resolved());
        var written = sheet.write(List.of(change), Actor.system()).getFirst();
        var entered = organisations.named(name, COMMUNITY, city).getFirst();
        assertThat(entered.kind()).isEqualTo(OrganisationKind.JOINT_BRANCH);
        assertThat(entered.compounds()).hasSize(2);
        assertThat(sheet.match(List.of(new SheetRow(2, values)), COMMUNITY, city)
                        .getFirst())
                .isInstanceOf(Match.Existing.class);
        assertThat(sheet.undo(List.of(new Undoable(written, true, Map.of(), values)), Actor.system()))
                .isEmpty();
        assertThat(organisations.named(name, COMMUNITY, city)).isEmpty();
    }

    @Test
    void keepsWhatSomethingRestsOn() {
        var sheet = sheet("organisations");
        var written = sheet.write(List.of(entering()), Actor.system()).getFirst();
        posts(null);
        assertThat(sheet.undo(List.of(new Undoable(written, true, Map.of(), row())), Actor.system()))
                .containsExactly(written);
        assertThat(organisations.named(name, COMMUNITY, city)).hasSize(1);
    }

    @Test
    void marksACompoundThatIsNotThere() {
        var values = new java.util.HashMap<>(row());
        values.put("compounds", "没有的院");
        assertThat(sheet("organisations")
                        .match(List.of(new SheetRow(2, values)), COMMUNITY, city)
                        .getFirst())
                .isInstanceOfSatisfying(
                        Match.Refused.class,
                        refused -> assertThat(refused.column()).isEqualTo("compounds"));
    }

    @Test
    void givesAPostToTheOnePersonOfTheCommunityWhoIsCalledSo() {
        sheet("organisations").write(List.of(entering()), Actor.system());
        var called = "钟孃孃" + NewId.next().toString().substring(30);
        persons.open(
                new PersonDraft(called, "", Map.of(), java.util.Set.of(), java.util.Set.of()),
                COMMUNITY,
                city,
                Actor.system());
        posts(called);
        assertThat(held()).singleElement().satisfies(post -> {
            assertThat(post.holder()).isNotNull();
            assertThat(post.newlyTrained()).isTrue();
        });
    }

    @Test
    void writesPostsOutWithoutNames() {
        sheet("organisations").write(List.of(entering()), Actor.system());
        posts(null);
        var out = new ArrayList<SheetRow>();
        sheet("posts").export(COMMUNITY, city, out::add);
        assertThat(out).anySatisfy(row -> assertThat(row.value("name")).isEqualTo(name));
        assertThat(out).allSatisfy(row -> assertThat(row.value("person")).isNull());
    }

    @Test
    void refusesAPersonNobodyKnows() {
        sheet("organisations").write(List.of(entering()), Actor.system());
        var values = Map.of("name", name, "post", "书记", "since", "2024-06-01", "person", "没有这个人");
        assertThat(sheet("posts")
                        .match(List.of(new SheetRow(2, values)), COMMUNITY, city)
                        .getFirst())
                .isInstanceOfSatisfying(
                        Match.Refused.class,
                        refused -> assertThat(refused.column()).isEqualTo("person"));
    }

    private void posts(@org.jspecify.annotations.Nullable String person) {
        var sheet = sheet("posts");
        var values = new java.util.HashMap<>(
                Map.of("name", name, "post", "书记", "since", "2024-06-01", "newly_trained", "是"));
        if (person != null) {
            values.put("person", person);
        }
        var match = (Match.New)
                sheet.match(List.of(new SheetRow(2, values)), COMMUNITY, city).getFirst();
        sheet.write(List.of(new RowChange(2, null, 0, Map.of(), values, match.resolved())), Actor.system());
    }

    private List<Post> held() {
        return posts.heldOn(
                List.of(organisations.named(name, COMMUNITY, city).getFirst().id()), LocalDate.of(2024, 7, 1));
    }

    private Map<String, String> row() {
        return Map.of("name", name, "kind", "联合党支部", "since", "2024-05-01", "compounds", yard + "、" + other);
    }

    private RowChange entering() {
        return new RowChange(2, null, 0, Map.of(), row(), Map.of("community", COMMUNITY.value()));
    }

    private LedgerSheet sheet(String code) {
        return sheets.stream()
                .filter(sheet -> sheet.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
