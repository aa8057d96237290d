package org.yuanba.fund.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.fund.FundNature;

/** Money stays what it is by law: natures are not mixed, commitments stay with their fund, and some have set uses. */
@Component
class NatureRules {

    private final JdbcClient jdbc;

    NatureRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void check(NewMovement movement, Account source, Account target) {
        if (source.kind().isKept() && target.kind().isKept()) {
            LedgerRefused.when(source.nature() != target.nature(), "target", "fund.refused.other-nature");
        }
        if (movement.kind() == MovementKind.COMMITTING) {
            LedgerRefused.when(!target.belongsTo(source), "target", "fund.refused.other-fund");
        }
        if (movement.kind() == MovementKind.RELEASE) {
            LedgerRefused.when(!source.belongsTo(target), "target", "fund.refused.other-fund");
        }
        if (movement.kind() == MovementKind.DONATION) {
            LedgerRefused.when(target.nature() != FundNature.DONATION, "target", "fund.refused.other-nature");
        }
        if (movement.kind().needsPurpose() && movement.purpose() != null && source.nature() != null) {
            LedgerRefused.when(
                    !allows(source.nature(), movement.purpose()),
                    "purpose",
                    "fund.refused.use",
                    source.nature().key());
        }
    }

    private boolean allows(FundNature nature, Purpose purpose) {
        var uses = uses(nature);
        return uses.isEmpty() || uses.contains(purpose.name());
    }

    @Unscoped("rules of law, the same everywhere")
    private List<String> uses(FundNature nature) {
        return jdbc.sql("select purpose from fund_nature_use where nature = ?")
                .param(nature.name())
                .query(String.class)
                .list();
    }
}
