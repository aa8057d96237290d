package org.yuanba.compound.demo;

import static org.yuanba.compound.ledger.CompoundField.FEE_MODE;
import static org.yuanba.compound.ledger.CompoundField.PROPERTY_COMPANY;
import static org.yuanba.compound.ledger.CompoundField.PROPERTY_MODE;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yuanba.compound.ledger.Facts;

/** Who manages an invented yard: mostly nobody or the residents, a company rather where there are many to pay it. */
final class DemoManagement {

    private static final int MANY = 250;
    private static final List<String> COMPANIES = List.of("安居物业（演示）", "锦和物业（演示）", "惠民物业（演示）", "蓉城物业（演示）", "和邻物业（演示）");

    private final Random random;

    DemoManagement(Random random) {
        this.random = random;
    }

    Facts of(Facts facts, int households, boolean ofAUnit) {
        return with(facts, mode(households, ofAUnit));
    }

    private Facts with(Facts facts, @Nullable String mode) {
        boolean company = "company".equals(mode);
        return facts.with(PROPERTY_MODE, mode)
                .with(PROPERTY_COMPANY, company ? COMPANIES.get(random.nextInt(COMPANIES.size())) : null)
                .with(FEE_MODE, fee(mode));
    }

    /** The same yard while nobody manages it. */
    static Facts unmanaged(Facts facts) {
        return facts.with(PROPERTY_MODE, "none").with(PROPERTY_COMPANY, null).with(FEE_MODE, "none");
    }

    private static @Nullable String fee(@Nullable String mode) {
        return switch (mode) {
            case null -> null;
            case "company" -> "lump_sum";
            case "trustee" -> "remuneration";
            case "unknown" -> "unknown";
            default -> "none";
        };
    }

    private @Nullable String mode(int households, boolean ofAUnit) {
        var drawn = random.nextInt(100);
        if (drawn < 2) {
            return null;
        }
        if (drawn < 4) {
            return "unknown";
        }
        if (ofAUnit && drawn < 26) {
            return "work_unit";
        }
        var again = random.nextInt(100);
        if (households > MANY) {
            return again < 14
                    ? "none"
                    : again < 32 ? "self" : again < 48 ? "community" : again < 62 ? "trustee" : "company";
        }
        return again < 42
                ? "none"
                : again < 70 ? "self" : again < 87 ? "community" : again < 93 ? "trustee" : "company";
    }
}
