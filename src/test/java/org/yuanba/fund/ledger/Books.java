package org.yuanba.fund.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.yuanba.access.Actor;
import org.yuanba.access.Scope;
import org.yuanba.fund.FundAccountId;
import org.yuanba.fund.FundNature;
import org.yuanba.fund.MovementId;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;

/** The books of 光华社区 as tests keep them: money comes in from the city, goes to a project, is paid to a shop. */
final class Books {

    static final PlaceKey GUANGHUA = new PlaceKey("510115001044");
    static final Scope SCOPE = Scope.ofPublicPlace(GUANGHUA);
    static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final FundAccountOpening opening;
    private final MovementPosting posting;

    final FundAccountId city;
    final FundAccountId shop;
    final FundAccountId incentive;
    final FundAccountId handrail;

    Books(FundAccountOpening opening, MovementPosting posting) {
        this.opening = opening;
        this.posting = posting;
        city = opening.external(GUANGHUA, "成都市", DAY, SCOPE, Actor.system());
        shop = opening.external(GUANGHUA, "五金店", DAY, SCOPE, Actor.system());
        incentive = fund(FundNature.COMMUNITY_INCENTIVE);
        handrail = commitment(incentive);
    }

    FundAccountId fund(FundNature nature) {
        return opening.fund(GUANGHUA, "资金", nature, DAY, SCOPE, Actor.system());
    }

    FundAccountId commitment(FundAccountId fund) {
        return opening.commitment(fund, GUANGHUA, "楼道扶手", DAY, SCOPE, Actor.system());
    }

    MovementId post(NewMovement movement) {
        return posting.post(movement, SCOPE, Actor.system());
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static Money yuan(long yuan) {
        return new Money(yuan * 100);
    }

    /** Money from the city. */
    NewMovement allocation(long yuan) {
        return NewMovement.of(key(), MovementKind.ALLOCATION, city, incentive, yuan(yuan), DAY);
    }

    /** Money promised to the handrail. */
    NewMovement committing(long yuan) {
        return NewMovement.of(key(), MovementKind.COMMITTING, incentive, handrail, yuan(yuan), DAY)
                .forPurpose(Purpose.EQUIPMENT);
    }

    /** Money paid to the shop out of what was promised. */
    NewMovement payment(FundAccountId from, long yuan) {
        return NewMovement.of(key(), MovementKind.PAYMENT, from, shop, yuan(yuan), DAY)
                .forPurpose(Purpose.EQUIPMENT)
                .restingOn("2026年8月议事会决定", "发票 001");
    }
}
