package org.yuanba.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.Members;
import org.yuanba.member.domain.Refused;
import org.yuanba.member.floating.Applications;
import org.yuanba.member.floating.FloatingKeeping;
import org.yuanba.member.floating.FloatingMembers;
import org.yuanba.member.floating.Transfer;
import org.yuanba.member.unit.Units;
import org.yuanba.shared.NewId;
import org.yuanba.testing.CityTest;
import org.yuanba.testing.TestAccounts;
import org.yuanba.web.spi.TodoSource;

@CityTest
@Import(TestMembers.class)
@Transactional
class FloatingModuleTests {

    private static final Scope ALL = Ledgers.EVERYWHERE;
    private static final Actor BY = Actor.system();

    @Autowired
    TestMembers given;

    @Autowired
    FloatingKeeping keeping;

    @Autowired
    FloatingMembers floating;

    @Autowired
    Applications applications;

    @Autowired
    Members members;

    @Autowired
    Units units;

    @Autowired
    TestAccounts accounts;

    @Autowired
    List<TodoSource> todos;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Member away(int months) {
        var member = given.member(given.yard("卫欣苑小区"), Category.FLOATING, "周德福", "13800000009");
        keeping.note(member, today().minusMonths(months), "外地支部", "CENSUS", ALL, BY);
        return member;
    }

    private void step(Member member, Transfer step) {
        var now = members.find(member.id(), ALL).orElseThrow();
        keeping.transfer(now, floating.find(member.id(), ALL).orElseThrow(), step, NewId.next(), ALL, BY);
    }

    @Test
    void staysWithTheSenderUntilTheReceiverConfirms() {
        var member = away(8);
        assertThatThrownBy(() -> step(member, Transfer.SENT)).isInstanceOf(Refused.class);
        step(member, Transfer.ASKED);
        step(member, Transfer.SENT);
        assertThat(Transfer.SENT.senderKeeps()).isTrue();
        assertThat(members.find(member.id(), ALL).orElseThrow().facts().category())
                .isEqualTo(Category.FLOATING);
        step(member, Transfer.RECEIVED);
        var now = members.find(member.id(), ALL).orElseThrow().facts();
        assertThat(now.category()).isEqualTo(Category.DIRECT);
        assertThat(now.organisation()).isNotNull();
        assertThatThrownBy(() -> step(member, Transfer.NONE)).isInstanceOf(Refused.class);
    }

    @Test
    void isPairedWithSomebodyElse() {
        var member = away(8);
        var standing = floating.find(member.id(), ALL).orElseThrow();
        assertThatThrownBy(() -> keeping.pair(member, standing, member, ALL, BY))
                .isInstanceOf(Refused.class);
        var contact = given.member(given.yard("卫欣苑小区"), Category.DIRECT, "李秀英", "13800000008");
        keeping.pair(member, standing, contact, ALL, BY);
        assertThat(floating.pairing(List.of(Ledgers.JIFU)).values())
                .singleElement()
                .satisfies(pair -> assertThat(pair).containsExactly(1, 1));
    }

    @Test
    void tellsTheWorkerWhenSixMonthsAreOver() {
        away(8);
        var worker = accounts.with("todo-worker", "community_worker", Ledgers.JIFU);
        var waiting = todos.stream()
                .flatMap(source -> source.waiting(worker, Scope.ofPublicPlace(Ledgers.JIFU), 20).stream())
                .map(TodoSource.Todo::sentenceKey)
                .toList();
        assertThat(waiting).contains("todo.member.six-months");
    }

    @Test
    void refusesADayToCome() {
        var member = given.member(given.yard("卫欣苑小区"), Category.FLOATING, "周德福", "");
        assertThatThrownBy(() -> keeping.note(member, today().plusDays(1), "", "WORKER", ALL, BY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takesUpWhoRegisteredHerselfOnceWithHerConsentAsTheBasis() {
        var yard = given.yard("卫欣苑小区");
        applications.receive(yard, "欧阳建军", "13800000004", "老家支部", today().minusMonths(7), "10.0.0.1");
        var application = applications.waiting(Ledgers.JIFU, ALL).getFirst();
        assertThat(application.name().masked()).isEqualTo("欧阳**");
        assertThat(applications.waiting(Ledgers.GUIDONG, Scope.ofPublicPlace(Ledgers.GUIDONG)))
                .isEmpty();
        var member = applications.take(application, ALL, BY);
        assertThat(member.basis().how()).isEqualTo("WEB");
        assertThat(floating.find(member.id(), ALL).orElseThrow().foundHow()).isEqualTo("SELF");
        assertThat(applications.waiting(Ledgers.JIFU, ALL)).isEmpty();
    }

    @Test
    void keepsNothingOfARegistrationTakenBack() {
        var yard = given.yard("卫欣苑小区");
        var id = applications.receive(yard, "欧阳建军", "13800000004", "", today(), "10.0.0.1");
        assertThat(applications.takeBack(id)).isTrue();
        assertThat(jdbc.sql("select count(*) from member_application")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesTooManyRegistrationsFromOneAddress() {
        var yard = given.yard("卫欣苑小区");
        for (int i = 0; i < 5; i++) {
            applications.receive(yard, "欧阳建军", "1380000010" + i, "", today(), "10.0.0.1");
        }
        assertThatThrownBy(() -> applications.receive(yard, "欧阳建军", "13800000109", "", today(), "10.0.0.1"))
                .isInstanceOf(Refused.class)
                .hasMessage("member.report.problem.too-many");
        assertThatThrownBy(() -> applications.receive(yard, "欧阳建军", "1380", "", today(), "10.0.0.2"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void letsUnitsRegisterOnceAndOnlyInServiceMembersReport() {
        units.register(Ledgers.JIFU, "自来水公司党支部", "修水管", ALL, BY);
        assertThatThrownBy(() -> units.register(Ledgers.JIFU, "自来水公司党支部", "", ALL, BY))
                .isInstanceOf(Refused.class);
        var unit = units.in(Ledgers.JIFU, ALL).getFirst();
        var member = given.member(given.yard("卫欣苑小区"), Category.IN_SERVICE, "陈明远", "");
        units.report(member, unit.id(), "修电路", ALL, BY);
        assertThat(units.in(Ledgers.JIFU, ALL).getFirst().members()).isEqualTo(1);
        assertThatThrownBy(() -> units.report(member, NewId.next(), "", ALL, BY))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> units.report(away(2), null, "", ALL, BY)).isInstanceOf(Refused.class);
    }
}
