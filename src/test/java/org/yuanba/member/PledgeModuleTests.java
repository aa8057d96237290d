package org.yuanba.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.MemberKeeping;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.pledge.PledgeKeeping;
import org.yuanba.member.pledge.Pledges;
import org.yuanba.person.ConsentPurpose;
import org.yuanba.person.PersonDirectory;
import org.yuanba.person.PersonOffice;
import org.yuanba.testing.CityTest;

@CityTest
@Import(TestMembers.class)
@Transactional
class PledgeModuleTests {

    private static final Scope ALL = Ledgers.EVERYWHERE;
    private static final Actor BY = Actor.system();

    @Autowired
    TestMembers given;

    @Autowired
    PledgeKeeping keeping;

    @Autowired
    Pledges pledges;

    @Autowired
    PersonDirectory directory;

    @Autowired
    PersonOffice office;

    @Autowired
    MemberKeeping members;

    @Autowired
    List<BoardSection> sections;

    private Member shown() {
        var member = given.member(given.yard("玉苑小区"), Category.SETTLED_RETIRED, "张建国", "13800000001");
        keeping.give(member, "张老师", "楼栋义务电工", "PAPER", ALL, BY);
        return member;
    }

    private boolean isOnTheBoard(Member member) {
        return sections.stream()
                .flatMap(section -> section.of(member.facts().place()).stream())
                .anyMatch(section -> section.slug().equals("pledges"));
    }

    @Test
    void showsExactlyWhatWasChosenAndOnlyWithConsent() {
        var member = shown();
        assertThat(pledges.shown(member.facts().place())).singleElement().satisfies(pledge -> {
            assertThat(pledge.called()).isEqualTo("张老师");
            assertThat(pledge.role()).isEqualTo("楼栋义务电工");
        });
        assertThat(directory.agrees(member.person(), ConsentPurpose.PUBLIC_ROLE))
                .isTrue();
        assertThat(isOnTheBoard(member)).isTrue();
    }

    @Test
    void isGoneAtOnceWhenTakenDown() {
        var member = shown();
        keeping.withdraw(pledges.of(member.id(), ALL).orElseThrow(), "PHONE", ALL, BY);
        assertThat(isOnTheBoard(member)).isFalse();
        assertThat(directory.agrees(member.person(), ConsentPurpose.PUBLIC_ROLE))
                .isFalse();
    }

    @Test
    void isGoneWhereverTheConsentIsTakenBack() {
        var member = shown();
        office.agreesNoMore(member.person(), ConsentPurpose.PUBLIC_ROLE, "WEB", ALL, BY);
        assertThat(isOnTheBoard(member)).isFalse();
        assertThat(pledges.of(member.id(), ALL)).isEmpty();
    }

    @Test
    void isGoneWhenSheLeaves() {
        var member = shown();
        members.leave(member, 1, true, ALL, BY);
        assertThat(isOnTheBoard(member)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"张老师,流动党员联系人", "张老师,电话13800000001", "张老师,''", "这个称呼实在是太长太长太长了,电工"})
    void refusesACategoryANumberAndWhatIsTooLong(String called, String role) {
        var member = given.member(given.yard("玉苑小区"), Category.DIRECT, "张建国", "13800000001");
        assertThatThrownBy(() -> keeping.give(member, called, role, "PAPER", ALL, BY))
                .isInstanceOf(Refused.class);
        assertThat(pledges.shown(member.facts().place())).isEmpty();
    }
}
