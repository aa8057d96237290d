package org.yuanba.person.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.yuanba.access.Actor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.PermissionMissing;
import org.yuanba.access.Scope;
import org.yuanba.audit.AuditHistory;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.ConsentWithdrawn;
import org.yuanba.person.ContactKind;
import org.yuanba.person.PersonDeleted;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonId;
import org.yuanba.person.PersonalLinks;
import org.yuanba.person.PersonsMerged;
import org.yuanba.person.Unmasking;
import org.yuanba.person.Unmaskings;
import org.yuanba.person.domain.Person.Channel;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.testing.TestClock;

@CityTest
@RecordApplicationEvents
class PersonsModuleTests {

    private static final PlaceKey COMMUNITY = new PlaceKey("510114008017");
    private static final PlaceKey NEIGHBOUR = new PlaceKey("510114008016");
    private static final Scope HERE = Scope.ofPublicPlace(COMMUNITY);
    private static final Scope DISTRICT = Scope.ofPublicPlace(new PlaceKey("510114"));

    @Autowired
    private Persons persons;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private PersonMerging merging;

    @Autowired
    private ConsentKeeping consents;

    @Autowired
    private PersonDeleting deleting;

    @Autowired
    private PersonDirectory directory;

    @Autowired
    private PersonalLinks links;

    @Autowired
    private Unmaskings unmaskings;

    @Autowired
    private AuditHistory history;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestClock.Turned clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private Actor by = Actor.system();

    @BeforeEach
    void emptyPlaces() {
        jdbc.sql("truncate person cascade").update();
        jdbc.sql("delete from access_grant").update();
        by = accounts.with("worker", "community_worker", COMMUNITY);
    }

    private static PersonDraft draft(String form, String name, String mobile) {
        var contacts = new EnumMap<ContactKind, String>(ContactKind.class);
        contacts.put(ContactKind.MOBILE, mobile);
        return new PersonDraft(form, name, contacts, Set.of(), EnumSet.of(Channel.PHONE));
    }

    private Person person(String form, String name, String mobile) {
        return person(form, name, mobile, COMMUNITY);
    }

    private Person person(String form, String name, String mobile, PlaceKey place) {
        return get(editing.open(draft(form, name, mobile), place, DISTRICT, by));
    }

    private Person get(PersonId id) {
        return persons.find(id, DISTRICT).orElseThrow();
    }

    private Unmasking right(Person person) {
        return unmaskings.ask(by, person.id(), COMMUNITY, "核对电话");
    }

    @Test
    void givesBackWhatWasEntered() {
        var person = person("王师傅", "王建国", "138 1234 1234");
        assertThat(person.formOfAddress()).isEqualTo("王师傅");
        assertThat(person.name().reveal(right(person))).isEqualTo("王建国");
        assertThat(person.contact(ContactKind.MOBILE).reveal(right(person))).isEqualTo("13812341234");
    }

    @Test
    void storesNoNameAndNoNumberInTheClear() {
        person("王师傅", "王建国", "13812341234");
        var stored = jdbc.sql("""
                select (select string_agg(to_jsonb(p)::text, '') from person p)
                  || (select string_agg(to_jsonb(c)::text, '') from person_contact c)
                  || (select string_agg(to_jsonb(a)::text, '') from audit_entry a)
                """).query(String.class).single();
        assertThat(stored).doesNotContain("王建国").doesNotContain("13812341234");
    }

    @Test
    void bindsWhatIsEncryptedToItsPerson() {
        var wang = person("王师傅", "王建国", "13812341234");
        var li = person("李孃孃", "李秀英", "13912341234");
        jdbc.sql("update person set name = (select name from person where id = ?) where id = ?")
                .params(li.id().value(), wang.id().value())
                .update();
        assertThatThrownBy(() -> get(wang.id())).hasMessageContaining("cannot be opened");
    }

    @Test
    void findsByNameFormOfAddressAndNumberInsideOneCommunity() {
        var wang = person("王师傅", "王建国", "13812341234");
        person("李孃孃", "李秀英", "13912341234");
        for (var words : new String[] {"建国", "王师", "138 1234 1234"}) {
            assertThat(persons.in(COMMUNITY, words, HERE))
                    .extracting(Person::id)
                    .containsExactly(wang.id());
        }
    }

    @Test
    void refusesToLookForPersonsAboveTheCommunity() {
        for (var place : new String[] {"5101", "510114", "510114008"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> persons.in(new PlaceKey(place), "王", DISTRICT));
        }
    }

    @Test
    void showsNobodyOutOfScope() {
        var person = person("王师傅", "王建国", "13812341234", NEIGHBOUR);
        assertThat(persons.find(person.id(), HERE)).isEmpty();
        assertThat(persons.in(NEIGHBOUR, "", HERE)).isEmpty();
        assertThat(directory.find(person.id(), HERE)).isEmpty();
    }

    @Test
    void entersNobodyOutOfScope() {
        assertThatThrownBy(() -> editing.open(draft("王师傅", "", ""), NEIGHBOUR, HERE, by))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void keepsWhatIsLeftEmpty() {
        var before = person("王师傅", "王建国", "13812341234");
        editing.edit(before, before.version(), draft("王老师", "", ""), HERE, by);
        var after = get(before.id());
        assertThat(after.formOfAddress()).isEqualTo("王老师");
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.contacts()).isEqualTo(before.contacts());
    }

    @Test
    void emptiesWhatIsSaidToBeEmptied() {
        var before = person("王师傅", "王建国", "13812341234");
        editing.edit(
                before,
                before.version(),
                new PersonDraft("王师傅", "", Map.of(), Set.of("name", "mobile"), Set.of()),
                HERE,
                by);
        assertThat(get(before.id()).name()).isNull();
        assertThat(get(before.id()).contacts()).isEmpty();
    }

    @Test
    void refusesAChangeOnAnOldVersion() {
        var before = person("王师傅", "", "");
        editing.edit(before, before.version(), draft("王老师", "", ""), HERE, by);
        assertThatThrownBy(() -> editing.edit(get(before.id()), 0, draft("老王", "", ""), HERE, by))
                .isInstanceOf(EditedMeanwhile.class);
    }

    @Test
    void takesDownNothingWhenNothingChanged() {
        var before = person("王师傅", "王建国", "13812341234");
        editing.edit(before, before.version(), draft("王师傅", "王建国", "13812341234"), HERE, by);
        assertThat(history.of(before.id().value(), HERE)).hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithADraft() {
        assertThat(draft("", "", "12345").problems()).containsOnlyKeys("formOfAddress", "mobile");
        assertThat(draft("很".repeat(21), "长".repeat(51), "").problems()).containsOnlyKeys("formOfAddress", "name");
        assertThat(draft("王师傅", "王建国", "13812341234").problems()).isEmpty();
    }

    @Test
    void revealsOnlyWithAReasonAndPutsItOnRecord() {
        var person = person("王师傅", "王建国", "");
        assertThatThrownBy(() -> unmaskings.ask(by, person.id(), COMMUNITY, " "))
                .isInstanceOf(Unmaskings.ReasonMissing.class);
        right(person);
        assertThat(jdbc.sql("select changes::text from audit_entry where act = 'person.unmasked' and subject = ?")
                        .param(person.id().value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("核对电话");
    }

    @Test
    void revealsNothingToOneWithoutTheRight() {
        var person = person("王师傅", "王建国", "");
        var secretary = accounts.with("secretary", "compound_secretary", COMMUNITY);
        assertThatThrownBy(() -> unmaskings.ask(secretary, person.id(), COMMUNITY, "核对电话"))
                .isInstanceOf(PermissionMissing.class);
    }

    @Test
    void publishesTheFormOfAddressOnlyOfThoseWhoAgree() {
        var person = person("王师傅", "王建国", "");
        assertThat(directory.publicName(person.id())).isEmpty();
        consents.give(person, ConsentPurpose.PUBLIC_FORM_OF_ADDRESS, Consent.How.PAPER, HERE, by);
        assertThat(directory.publicName(person.id())).contains("王师傅");
        consents.withdraw(person, ConsentPurpose.PUBLIC_FORM_OF_ADDRESS, Consent.How.PHONE, HERE, by);
        assertThat(directory.publicName(person.id())).isEmpty();
        assertThat(events.stream(ConsentWithdrawn.class)).hasSize(1);
    }

    @Test
    void keepsEveryConsentThatEverHeld() {
        var person = person("王师傅", "", "");
        consents.give(person, ConsentPurpose.CONTACT, Consent.How.PAPER, HERE, by);
        consents.give(person, ConsentPurpose.CONTACT, Consent.How.PAPER, HERE, by);
        consents.withdraw(person, ConsentPurpose.CONTACT, Consent.How.PAPER, HERE, by);
        consents.give(person, ConsentPurpose.CONTACT, Consent.How.WEB, HERE, by);
        assertThat(consents.of(person, HERE)).extracting(Consent::holds).containsExactly(true, false);
    }

    @Test
    void agreesToNothingUnlessAsked() {
        var person = person("王师傅", "", "");
        assertThat(ConsentPurpose.values()).noneMatch(purpose -> directory.agrees(person.id(), purpose));
    }

    @Test
    void suggestsRecordsWithTheSamePhoneOrTheSameName() {
        var wang = person("王师傅", "王建国", "13812341234");
        var samePhone = person("老王", "", "13812341234");
        var sameName = person("王老师", "王建国", "");
        person("李孃孃", "李秀英", "13912341234");
        assertThat(merging.suggestions(wang, HERE))
                .extracting(Person::id)
                .containsExactlyInAnyOrder(samePhone.id(), sameName.id());
    }

    @Test
    void suggestsNobodyOutOfScope() {
        var wang = person("王师傅", "王建国", "13812341234");
        person("老王", "", "13812341234", NEIGHBOUR);
        assertThat(merging.suggestions(wang, HERE)).isEmpty();
    }

    @Test
    void mergesFieldByField() {
        var kept = person("王师傅", "王建国", "13812341234");
        var gone = person("老王", "王建", "13912341234");
        merging.merge(kept, gone, Set.of("mobile"), HERE, by);
        var merged = get(kept.id());
        assertThat(merged.formOfAddress()).isEqualTo("王师傅");
        assertThat(merged.name()).isEqualTo(kept.name());
        assertThat(merged.contact(ContactKind.MOBILE)).isEqualTo(gone.contact(ContactKind.MOBILE));
    }

    @Test
    void fillsWhatTheKeptRecordLacks() {
        var kept = person("王师傅", "", "");
        var gone = person("老王", "王建国", "13812341234");
        merging.merge(kept, gone, Set.of(), HERE, by);
        assertThat(get(kept.id()).contact(ContactKind.MOBILE)).isEqualTo(gone.contact(ContactKind.MOBILE));
        assertThat(get(kept.id()).name()).isEqualTo(gone.name());
    }

    @Test
    void leadsFromTheOtherRecordToTheKeptOne() {
        var kept = person("王师傅", "", "");
        var gone = person("老王", "", "");
        merging.merge(kept, gone, Set.of(), HERE, by);
        assertThat(directory.find(gone.id(), HERE).orElseThrow().id()).isEqualTo(kept.id());
        assertThat(persons.in(COMMUNITY, "", HERE)).extracting(Person::id).containsExactly(kept.id());
        assertThat(events.stream(PersonsMerged.class)).containsExactly(new PersonsMerged(kept.id(), gone.id()));
    }

    @Test
    void takesConsentsAlong() {
        var kept = person("王师傅", "", "");
        var gone = person("老王", "", "");
        consents.give(gone, ConsentPurpose.CONTACT, Consent.How.PAPER, HERE, by);
        merging.merge(kept, gone, Set.of(), HERE, by);
        assertThat(directory.agrees(kept.id(), ConsentPurpose.CONTACT)).isTrue();
    }

    @Test
    void undoesAMergeWhole() {
        var kept = person("王师傅", "王建国", "13812341234");
        var gone = person("老王", "王建", "13912341234");
        consents.give(gone, ConsentPurpose.CONTACT, Consent.How.PAPER, HERE, by);
        merging.merge(kept, gone, Set.of("mobile", "name", "form_of_address"), HERE, by);
        var merge = merging.into(get(kept.id()), HERE).getFirst();
        merging.undo(merge, get(kept.id()), HERE, by);
        var again = get(kept.id());
        assertThat(again.formOfAddress()).isEqualTo("王师傅");
        assertThat(again.name()).isEqualTo(kept.name());
        assertThat(again.contacts()).isEqualTo(kept.contacts());
        assertThat(again.channels()).isEqualTo(kept.channels());
        assertThat(get(gone.id()).mergedInto()).isNull();
        assertThat(directory.agrees(kept.id(), ConsentPurpose.CONTACT)).isFalse();
        assertThat(directory.agrees(gone.id(), ConsentPurpose.CONTACT)).isTrue();
        assertThat(merging.into(again, HERE)).isEmpty();
    }

    @Test
    void undoesNoMergeOfARecordChangedSince() {
        var kept = person("王师傅", "", "");
        merging.merge(kept, person("老王", "", ""), Set.of(), HERE, by);
        var merged = get(kept.id());
        editing.edit(merged, merged.version(), draft("王老师", "", ""), HERE, by);
        var merge = merging.into(get(kept.id()), HERE).getFirst();
        assertThat(merge.undoable()).isFalse();
        assertThatThrownBy(() -> merging.undo(merge, get(kept.id()), HERE, by)).isInstanceOf(EditedMeanwhile.class);
    }

    @Test
    void mergesNobodyWithHerself() {
        var person = person("王师傅", "", "");
        assertThatThrownBy(() -> merging.merge(person, person, Set.of(), HERE, by))
                .isInstanceOf(EditedMeanwhile.class);
    }

    @Test
    void mergesNobodyOutOfScope() {
        var kept = person("王师傅", "", "");
        var other = person("老王", "", "", NEIGHBOUR);
        assertThatThrownBy(() -> merging.merge(kept, other, Set.of(), HERE, by)).isInstanceOf(OutOfScope.class);
    }

    @Test
    void deletesEverythingOfAPersonAndOfRecordsMergedIntoHers() {
        var kept = person("王师傅", "王建国", "13812341234");
        var gone = person("老王", "", "13812341234");
        consents.give(kept, ConsentPurpose.CONTACT, Consent.How.PAPER, HERE, by);
        links.issue(kept.id(), "person.own", clock.instant().plus(Duration.ofDays(1)), by);
        merging.merge(kept, gone, Set.of(), HERE, by);
        deleting.delete(get(kept.id()), "本人要求", HERE, by);
        for (var table : new String[] {"person", "person_contact", "person_consent", "person_link", "person_merge"}) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(events.stream(PersonDeleted.class).map(PersonDeleted::person))
                .containsExactlyInAnyOrder(kept.id(), gone.id());
    }

    @Test
    void leavesNothingReadableOfADeletedPersonInTheTrail() {
        var person = person("王师傅", "王建国", "13812341234");
        assertThat(history.withValuesOf(person.id().value(), person.id().value(), HERE)
                        .getFirst()
                        .changes())
                .isNotEmpty();
        deleting.delete(person, "本人要求", HERE, by);
        assertThat(history.withValuesOf(person.id().value(), person.id().value(), HERE)
                        .getLast()
                        .changes())
                .isEmpty();
    }

    @Test
    void opensALinkForItsPurposeAlone() {
        var person = person("王师傅", "", "");
        var token = links.issue(person.id(), "person.own", clock.instant().plus(Duration.ofDays(1)), by);
        assertThat(links.open(token, "person.own").orElseThrow().person()).isEqualTo(person.id());
        assertThat(links.open(token, "roster.swap")).isEmpty();
        assertThat(links.open(token + "x", "person.own")).isEmpty();
    }

    @Test
    void opensNoLinkThatIsTooOldOrRevoked() {
        var person = person("王师傅", "", "");
        var old = links.issue(person.id(), "person.own", clock.instant().plus(Duration.ofDays(1)), by);
        var revoked = links.issue(person.id(), "person.own", clock.instant().plus(Duration.ofDays(3)), by);
        links.revoke(person.id(), links.find(revoked).orElseThrow().id(), by);
        clock.advance(Duration.ofDays(1));
        try {
            assertThat(links.find(old)).isEmpty();
            assertThat(links.find(revoked)).isEmpty();
        } finally {
            clock.run();
        }
    }

    @Test
    void makesLinksOf128RandomBitsAndKeepsOnlyTheirHash() {
        var person = person("王师傅", "", "");
        var token = links.issue(person.id(), "person.own", clock.instant().plus(Duration.ofDays(1)), by);
        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        assertThat(jdbc.sql(
                                "select to_jsonb(l)::text || coalesce((select string_agg(to_jsonb(a)::text, '') from audit_entry a), '') from person_link l")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    @Test
    void openingALinkChangesNothing() {
        var person = person("王师傅", "", "");
        var token = links.issue(person.id(), "person.own", clock.instant().plus(Duration.ofDays(1)), by);
        var before = jdbc.sql("select to_jsonb(l)::text from person_link l")
                .query(String.class)
                .single();
        links.find(token);
        links.find(token);
        assertThat(jdbc.sql("select to_jsonb(l)::text from person_link l")
                        .query(String.class)
                        .single())
                .isEqualTo(before);
    }
}
