package org.yuanba.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yuanba.access.Access;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.TestYards;
import org.yuanba.board.domain.ShortCodes;
import org.yuanba.organisation.domain.OrganisationDraft;
import org.yuanba.organisation.domain.OrganisationFounding;
import org.yuanba.organisation.post.Appointment;
import org.yuanba.organisation.post.PostDraft;
import org.yuanba.organisation.post.PostKeeping;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.PersonId;
import org.yuanba.person.domain.Consent;
import org.yuanba.person.domain.ConsentKeeping;
import org.yuanba.person.domain.PersonDraft;
import org.yuanba.person.domain.PersonEditing;
import org.yuanba.person.domain.Persons;
import org.yuanba.shared.NewId;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;

/** The pages of organisations: who sees them, what is refused beside its field, what the public reads. */
@CityTest
class OrganisationPageTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");
    private static final PlaceKey ELSEWHERE = new PlaceKey("510107009004");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestAccounts accounts;

    @Autowired
    OrganisationFounding founding;

    @Autowired
    PostKeeping keeping;

    @Autowired
    PersonEditing persons;

    @Autowired
    Persons stored;

    @Autowired
    ConsentKeeping consents;

    @Autowired
    ShortCodes codes;

    @Autowired
    Access access;

    @Autowired
    ApplicationEventPublisher events;

    private String worker = "";
    private String stranger = "";
    private PlaceKey yard = COMMUNITY;
    private PlaceKey other = COMMUNITY;

    @BeforeEach
    void twoYardsWithAWorker() {
        yard = TestYards.open(jdbc, COMMUNITY, "305号院");
        other = TestYards.open(jdbc, COMMUNITY, "教工院");
        worker = "org" + SERIAL.incrementAndGet();
        stranger = "away" + SERIAL.get();
        accounts.with(worker, "community_worker", COMMUNITY);
        accounts.with(stranger, "community_worker", ELSEWHERE);
    }

    @Test
    void offersTheJointBranchWithOneClickWhereThereAreTwoFullMembers() throws Exception {
        var response = send(
                worker,
                "/p/" + yard + "/organisations/formations/new",
                Map.of("kind", "BRANCH", "name", "305号院党支部" + NewId.next(), "fullMembers", "2"));
        assertThat(response.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(response.getContentAsString());
        assertThat(page.select("#fullMembers-error").text()).contains("3", "2", "联合组建");
        var joint = page.select(".offer a.btn").attr("href");
        assertThat(joint).contains("kind=JOINT_BRANCH", yard.value());
        var form = read(worker, joint);
        assertThat(form.select("input[name=compounds][checked]").eachAttr("value"))
                .contains(yard.value())
                .hasSizeBetween(2, 5);
        assertThat(form.select("select[name=kind] option[selected]").attr("value"))
                .isEqualTo("JOINT_BRANCH");
    }

    @Test
    void isNotThereForWhoWorksElsewhere() throws Exception {
        var branch = founded(OrganisationKind.BRANCH, yard, Set.of(yard));
        var id = branch.id().value();
        assertThat(status(worker, "/p/" + yard + "/organisations/" + id)).isEqualTo(200);
        for (var address : new String[] {
            "/p/" + yard + "/organisations/" + id,
            "/p/" + ELSEWHERE + "/organisations/" + id,
            "/p/" + ELSEWHERE + "/organisations/" + id + "/edit",
            "/p/" + yard + "/organisations",
            "/p/" + COMMUNITY + "/organisations/compounds?cover=none",
            "/p/" + COMMUNITY + "/organisations/all",
            "/p/" + COMMUNITY + "/organisations/formations"
        }) {
            assertThat(status(stranger, address)).as(address).isEqualTo(404);
        }
        assertThat(send(stranger, "/p/" + ELSEWHERE + "/organisations/" + id + "/end", Map.of())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void refusesBesideTheFieldAndSaysWhatToDo() throws Exception {
        var response = send(
                worker,
                "/p/" + yard + "/organisations/new",
                Map.of("kind", "BRANCH", "name", "", "since", "2024年", "compounds", yard.value()));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(response.getContentAsString())
                        .select("#since-error")
                        .text())
                .contains("2026-11-24");
    }

    @Test
    void refusesAPostGivenTwiceForTheSameDays() throws Exception {
        var branch = founded(OrganisationKind.BRANCH, yard, Set.of(yard));
        var url = "/p/" + yard + "/organisations/" + branch.id().value() + "/posts/new";
        var post = Map.of("kind", "secretary", "since", "2024-06-01", "how", "ELECTED", "holder", "unnamed");
        assertThat(send(worker, url, post).getStatus()).isEqualTo(302);
        var again = send(worker, url, post);
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(again.getContentAsString())
                        .select("#since-error")
                        .text())
                .contains("书记");
    }

    @Test
    void refusesAnEditorWhoseFormIsOld() throws Exception {
        var branch = founded(OrganisationKind.BRANCH, yard, Set.of(yard));
        var url = "/p/" + yard + "/organisations/" + branch.id().value() + "/edit";
        var sent = Map.of("kind", "BRANCH", "name", branch.name() + "新", "version", "1", "compounds", yard.value());
        assertThat(send(worker, url, sent).getStatus()).isEqualTo(302);
        var late = Map.of("kind", "BRANCH", "name", branch.name() + "旧", "version", "1", "compounds", yard.value());
        assertThat(send(worker, url, late).getStatus()).isEqualTo(422);
    }

    @Test
    void writesDownAMeetingFromThePageOfTheYard() throws Exception {
        var branch = founded(OrganisationKind.BRANCH, yard, Set.of(yard));
        var page = read(worker, "/p/" + yard + "/organisations");
        var form = page.select("form[action$=/meetings]");
        assertThat(form.attr("action")).contains(branch.id().value().toString());
        assertThat(send(worker, form.attr("action"), Map.of("heldOn", "2024-06-01", "kind", "MEMBERS"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(read(worker, "/p/" + yard + "/organisations")
                        .select(".signs")
                        .text())
                .contains("最近开会");
    }

    @Test
    void namesAHolderOnTheBoardOnlyWhileSheAgrees() throws Exception {
        var branch = founded(OrganisationKind.BRANCH, yard, Set.of(yard));
        var person = person();
        keeping.take(
                branch,
                PostDraft.of("secretary", person, LocalDate.of(2024, 6, 1), Appointment.ELECTED),
                city(),
                Actor.system());
        var board = codes.of(yard).path();
        assertThat(publicly(board)).contains(branch.name()).doesNotContain("欧书记");
        consents.give(
                stored.find(person, city()).orElseThrow(),
                ConsentPurpose.PUBLIC_ROLE,
                Consent.How.PAPER,
                city(),
                Actor.system());
        assertThat(publicly(board)).contains(branch.name(), "欧书记").doesNotContain("欧德贵");
        consents.withdraw(
                stored.find(person, city()).orElseThrow(),
                ConsentPurpose.PUBLIC_ROLE,
                Consent.How.PAPER,
                city(),
                Actor.system());
        assertThat(publicly(board)).contains(branch.name()).doesNotContain("欧书记");
    }

    @Test
    void showsAHolderByMaskedNameToWhoMaySeePersonsAndToNobodyElse() throws Exception {
        var branch = founded(OrganisationKind.BRANCH, yard, Set.of(yard));
        keeping.take(
                branch,
                PostDraft.of("secretary", person(), LocalDate.of(2024, 6, 1), Appointment.ELECTED),
                city(),
                Actor.system());
        var street = "street" + SERIAL.get();
        accounts.with(street, "street_officer", new PlaceKey("510114008"));
        var url = "/p/" + yard + "/organisations/" + branch.id().value();
        assertThat(read(worker, url).text()).contains("欧师傅（欧**）").doesNotContain("欧德贵");
        assertThat(read(street, url).text()).doesNotContain("欧").contains("有人担任");
    }

    @Test
    void letsNobodyDecideOnHerOwnApplication() throws Exception {
        var street = "both" + SERIAL.get();
        accounts.with(street, "street_officer", new PlaceKey("510114008"));
        var name = "教工院党支部" + NewId.next();
        var response = send(
                street,
                "/p/" + other + "/organisations/formations/new",
                Map.of("kind", "BRANCH", "name", name, "fullMembers", "5"));
        var url = String.valueOf(response.getRedirectedUrl());
        assertThat(read(street, url).select("form[action$=/approve]")).isEmpty();
        var forced = send(street, url + "/approve", Map.of("version", "1"));
        assertThat(forced.getStatus()).isEqualTo(422);
        assertThat(forced.getContentAsString()).contains("要由别人批复");
    }

    @Test
    void listsThoseWithoutWithTheWayToBegin() throws Exception {
        var page = read(worker, "/p/" + COMMUNITY + "/organisations/compounds?cover=none");
        assertThat(page.select("a[href=/p/" + yard + "/organisations/formations/new]"))
                .isNotEmpty();
        assertThat(read(worker, "/p/" + COMMUNITY + "/organisations").select("#lacking-title"))
                .isNotEmpty();
    }

    private OrganisationRecord founded(OrganisationKind kind, PlaceKey place, Set<PlaceKey> compounds) {
        var draft = new OrganisationDraft(kind, "党支部" + NewId.next(), place, compounds, null, LocalDate.of(2024, 5, 1));
        return founding.found(draft, city(), Actor.system());
    }

    private PersonId person() {
        var draft = new PersonDraft("欧师傅", "欧德贵", Map.of(), Set.of(), Set.of());
        return persons.open(draft, COMMUNITY, city(), Actor.system());
    }

    private Scope city() {
        return access.scope(Actor.system());
    }

    private String publicly(String board) throws Exception {
        return mvc.perform(get(board)).andReturn().getResponse().getContentAsString();
    }

    private int status(String by, String url) throws Exception {
        return mvc.perform(get(url).with(accounts.as(by)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Document read(String by, String url) throws Exception {
        var response = mvc.perform(get(java.net.URI.create(url)).with(accounts.as(by)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse send(String by, String url, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(url).with(accounts.as(by));
        fields.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }
}
