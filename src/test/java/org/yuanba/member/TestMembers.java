package org.yuanba.member;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuanba.access.Actor;
import org.yuanba.compound.domain.CompoundOpening;
import org.yuanba.compound.domain.Ledgers;
import org.yuanba.compound.ledger.CompoundField;
import org.yuanba.member.domain.LegalBasis;
import org.yuanba.member.domain.Member;
import org.yuanba.member.domain.MemberBulk;
import org.yuanba.member.domain.MemberFacts;
import org.yuanba.member.domain.Registration;
import org.yuanba.shared.PlaceKey;

/** Yards with members for tests. */
@TestComponent
public class TestMembers {

    /** The day everybody agreed. */
    public static final LocalDate ON = LocalDate.of(2026, 11, 1);

    private final CompoundOpening opening;
    private final MemberBulk bulk;
    private final JdbcClient jdbc;

    TestMembers(CompoundOpening opening, MemberBulk bulk, JdbcClient jdbc) {
        this.opening = opening;
        this.bulk = bulk;
        this.jdbc = jdbc;
    }

    /** A yard of 吉福社区 with this name. */
    public PlaceKey yard(String name) {
        return yard(Ledgers.JIFU, name);
    }

    /** A yard of twelve dwellings; the same one when it stands already. */
    public PlaceKey yard(PlaceKey community, String name) {
        return jdbc.sql("select key from place where parent = ? and name = ? and ended_on is null")
                .params(community.value(), name)
                .query(String.class)
                .optional()
                .map(PlaceKey::new)
                .orElseGet(() -> opening.open(
                                community,
                                Ledgers.named(name).with(CompoundField.HOUSEHOLDS, 12),
                                Ledgers.EVERYWHERE,
                                Actor.system())
                        .place());
    }

    /** A member who agreed on paper. */
    public Member member(PlaceKey yard, Category category, String name, String mobile) {
        return bulk.register(
                        List.of(new Registration(null, name, mobile, facts(yard, category), consent())),
                        Ledgers.EVERYWHERE,
                        Actor.system())
                .getFirst();
    }

    /** What is kept of a full member. */
    public static MemberFacts facts(PlaceKey yard, Category category) {
        return new MemberFacts(category, Standing.FULL, null, yard, null, null);
    }

    /** Consent on paper. */
    public static LegalBasis consent() {
        return new LegalBasis(LegalBasis.CONSENT, "PAPER", ON);
    }
}
