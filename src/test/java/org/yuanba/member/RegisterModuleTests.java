package org.yuanba.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.OutOfScope;
import org.yuanba.access.Scope;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.member.domain.ConsentEnding;
import org.yuanba.member.domain.EditedMeanwhile;
import org.yuanba.member.domain.IdentityNumbers;
import org.yuanba.member.domain.LegalBasis;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.MemberFacts;
import org.yuanba.member.domain.MemberKeeping;
import org.yuanba.member.domain.Members;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.domain.Registration;
import org.yuanba.member.floating.Notes;
import org.yuanba.member.listing.MemberCounts;
import org.yuanba.member.listing.MemberListing;
import org.yuanba.member.listing.MemberQuestion;
import org.yuanba.organisation.spi.FullMembers;
import org.yuanba.person.domain.PersonDeleting;
import org.yuanba.person.domain.PersonMerging;
import org.yuanba.person.domain.Persons;
import org.yuanba.shared.PlaceKey;
import org.yuanba.testing.CityTest;

@CityTest
@Import(TestMembers.class)
@Transactional
class RegisterModuleTests {

    private static final Scope ALL = Ledgers.EVERYWHERE;
    private static final Actor BY = Actor.system();

    @Autowired
    TestMembers given;

    @Autowired
    MemberKeeping keeping;

    @Autowired
    Members members;

    @Autowired
    MemberCounts counts;

    @Autowired
    MemberListing listing;

    @Autowired
    Persons persons;

    @Autowired
    PersonMerging merging;

    @Autowired
    PersonDeleting deleting;

    @Autowired
    ConsentEnding ending;

    @Autowired
    Notes notes;

    @Autowired
    FullMembers fullMembers;

    @Autowired
    IdentityNumbers identity;

    @Autowired
    JdbcClient jdbc;

    private Member register(PlaceKey yard, String name, String mobile) {
        return keeping.register(
                new Registration(null, name, mobile, TestMembers.facts(yard, Category.DIRECT), TestMembers.consent()),
                ALL,
                BY);
    }

    private long persons() {
        return jdbc.sql("select count(*) from person").query(Long.class).single();
    }

    @Test
    void keepsNameAndNumberEncryptedAndOnceAlone() {
        var yard = given.yard("玉苑小区");
        register(yard, "张建国", "13800000001");
        assertThat(jdbc.sql("select name from person").query(byte[].class).list())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(new String(name, java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("建国"));
        var line = listing.list(yard, ALL, new MemberQuestion(null, null, 1))
                .items()
                .getFirst();
        assertThat(line.name()).isEqualTo("张**");
        assertThat(line.mobile()).isEqualTo("138****0001");
    }

    @Test
    void findsThePersonOnRecordAndEntersNobodyTwice() {
        var yard = given.yard("玉苑小区");
        var first = register(yard, "张建国", "13800000001");
        var before = persons();
        assertThatThrownBy(() -> register(yard, "张建国", "138 0000 0001"))
                .isInstanceOf(Refused.class)
                .hasMessage("member.problem.already");
        assertThat(persons()).isEqualTo(before);
        jdbc.sql("delete from member").update();
        assertThat(register(yard, "张建国", "13800000001").person()).isEqualTo(first.person());
        assertThat(persons()).isEqualTo(before);
    }

    @Test
    void takesTwoPersonsWithOneNumberForTwo() {
        var yard = given.yard("玉苑小区");
        assertThat(register(yard, "张建国", "13800000001").person())
                .isNotEqualTo(register(yard, "李秀英", "13800000001").person());
    }

    @Test
    void keepsNoNamedMemberWithoutABasis() {
        assertThatThrownBy(() -> new LegalBasis(LegalBasis.CONSENT, null, TestMembers.ON))
                .isInstanceOf(IllegalArgumentException.class);
        var member = register(given.yard("玉苑小区"), "张建国", "13800000001");
        assertThatThrownBy(() -> jdbc.sql("update member set basis = null where id = ?")
                        .param(member.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void keepsNobodyOutsideTheScope() {
        var yard = given.yard("玉苑小区");
        assertThatThrownBy(() -> keeping.register(
                        new Registration(
                                null, "张建国", "", TestMembers.facts(yard, Category.DIRECT), TestMembers.consent()),
                        Scope.ofPublicPlace(Ledgers.GUIDONG),
                        BY))
                .isInstanceOf(OutOfScope.class);
        var member = register(yard, "张建国", "");
        assertThat(members.find(member.id(), Scope.ofPublicPlace(Ledgers.GUIDONG)))
                .isEmpty();
    }

    @Test
    void refusesAFormOpenedBeforeSomebodyElseWasQuicker() {
        var member = register(given.yard("玉苑小区"), "张建国", "");
        keeping.edit(member, 1, member.facts(), member.basis(), ALL, BY);
        var now = members.find(member.id(), ALL).orElseThrow();
        assertThatThrownBy(() -> keeping.edit(now, 1, member.facts(), member.basis(), ALL, BY))
                .isInstanceOf(EditedMeanwhile.class);
    }

    @Test
    void countsEverybodyOnceAtEveryLevelAndLetsGoOfWhoLeft() {
        var yard = given.yard("玉苑小区");
        var member = register(yard, "张建国", "");
        register(yard, "李秀英", "");
        for (var place : List.of("5101", "510107", "510107009", "510107009004", yard.value())) {
            assertThat(counts.of(new PlaceKey(place), ALL)).containsEntry(Category.DIRECT, 2L);
        }
        keeping.leave(member, 1, true, ALL, BY);
        assertThat(counts.of(Ledgers.JIFU, ALL)).containsEntry(Category.DIRECT, 1L);
        counts.tidy();
        assertThat(counts.of(Ledgers.JIFU, ALL)).containsEntry(Category.DIRECT, 1L);
        assertThat(fullMembers.namedFullMembers(Set.of(yard))).isEqualTo(1);
    }

    @Test
    void findsByNameInsideOneCommunityAlone() {
        var yard = given.yard("玉苑小区");
        register(yard, "张建国", "13800000001");
        register(yard, "李秀英", "13800000002");
        assertThat(listing.find(Ledgers.JIFU, "建国", ALL)).hasSize(1);
        assertThat(listing.find(yard, "13800000002", ALL)).hasSize(1);
        assertThatThrownBy(() -> listing.find(new PlaceKey("510107009"), "建国", ALL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void followsAMergeFieldByFieldAndUndoesIt() {
        var yard = given.yard("玉苑小区");
        var kept = register(yard, "张建国", "13800000001");
        var gone = given.member(yard, Category.DIRECT, "张建国", "13900000001");
        var withHome = keeping.edit(
                gone,
                1,
                new MemberFacts(Category.DIRECT, Standing.FULL, null, yard, "3栋", "2单元"),
                gone.basis(),
                ALL,
                BY);
        notes.add(withHome, "VISIT", "上门认识了", null, ALL, BY);
        var one = persons.find(kept.person(), ALL).orElseThrow();
        var other = persons.find(gone.person(), ALL).orElseThrow();
        merging.merge(one, other, Set.of(), ALL, BY);

        var merged = members.find(kept.id(), ALL).orElseThrow();
        assertThat(merged.facts().building()).isEqualTo("3栋");
        assertThat(notes.of(merged, ALL)).hasSize(1);
        assertThat(members.find(gone.id(), ALL)).isEmpty();
        assertThat(counts.of(Ledgers.JIFU, ALL)).containsEntry(Category.DIRECT, 1L);

        var now = persons.find(kept.person(), ALL).orElseThrow();
        merging.undo(merging.into(now, ALL).getFirst(), now, ALL, BY);
        assertThat(members.find(kept.id(), ALL).orElseThrow().facts().building())
                .isNull();
        var back = members.find(gone.id(), ALL).orElseThrow();
        assertThat(back.facts().entrance()).isEqualTo("2单元");
        assertThat(notes.of(back, ALL)).hasSize(1);
        assertThat(counts.of(Ledgers.JIFU, ALL)).containsEntry(Category.DIRECT, 2L);
    }

    @Test
    void goesOverToTheKeptPersonWhereOnlyTheOtherWasAMember() {
        var yard = given.yard("玉苑小区");
        var member = register(yard, "张建国", "13800000001");
        var plain = register(yard, "老张", "13900000009");
        jdbc.sql("delete from member where id = ?").param(plain.id().value()).update();
        var one = persons.find(plain.person(), ALL).orElseThrow();
        merging.merge(one, persons.find(member.person(), ALL).orElseThrow(), Set.of(), ALL, BY);
        assertThat(members.find(member.id(), ALL).orElseThrow().person()).isEqualTo(plain.person());
        var now = persons.find(plain.person(), ALL).orElseThrow();
        merging.undo(merging.into(now, ALL).getFirst(), now, ALL, BY);
        assertThat(members.find(member.id(), ALL).orElseThrow().person()).isEqualTo(member.person());
    }

    @Test
    void letsGoOfADeletedPerson() {
        var yard = given.yard("玉苑小区");
        var member = register(yard, "张建国", "13800000001");
        deleting.delete(persons.find(member.person(), ALL).orElseThrow(), "本人要求", ALL, BY);
        assertThat(members.find(member.id(), ALL)).isEmpty();
        assertThat(counts.of(Ledgers.JIFU, ALL).getOrDefault(Category.DIRECT, 0L))
                .isZero();
    }

    @Test
    void keepsNothingOnceConsentIsTakenBack() {
        var member = register(given.yard("玉苑小区"), "张建国", "13800000001");
        notes.add(member, "CALL", "打过电话", null, ALL, BY);
        ending.end(member, ALL, BY);
        assertThat(members.find(member.id(), ALL)).isEmpty();
        assertThat(persons.find(member.person(), ALL)).isEmpty();
        assertThat(jdbc.sql("select count(*) from member_note where member = ?")
                        .param(member.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void endsNoRecordThatRestsOnSomethingElse() {
        var yard = given.yard("玉苑小区");
        var member = keeping.register(
                new Registration(
                        null,
                        "张建国",
                        "",
                        TestMembers.facts(yard, Category.DIRECT),
                        new LegalBasis("duty", null, TestMembers.ON)),
                ALL,
                BY);
        assertThatThrownBy(() -> ending.end(member, ALL, BY)).isInstanceOf(Refused.class);
    }

    @Test
    void hasNoColumnForIdentityNumbersWhileTheyAreOff() {
        assertThat(identity.isOn()).isFalse();
        assertThat(jdbc.sql("select count(*) from information_schema.tables where table_name = 'member_identity'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("""
                        select count(*) from information_schema.columns
                        where table_name like 'member%' and column_name ~ 'identity|id_number|sfz'
                        """).query(Long.class).single()).isZero();
    }

    @Test
    void encryptsNotesOfVisits() {
        var member = register(given.yard("玉苑小区"), "张建国", "");
        notes.add(member, "VISIT", "身体不好，要人陪", null, ALL, BY);
        assertThat(new String(
                        jdbc.sql("select body from member_note")
                                .query(byte[].class)
                                .single(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("身体");
        assertThatThrownBy(() -> notes.add(member, "VISIT", " ", null, ALL, BY)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> notes.add(member, "VISIT", "好", TestMembers.ON.minusYears(3), ALL, BY))
                .isInstanceOf(Refused.class);
    }
}
