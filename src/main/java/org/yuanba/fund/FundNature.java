package org.yuanba.fund;

import java.util.Locale;

/**
 * What money is by law. Kept apart everywhere and never added into one pot. Owners' money (maintenance fund, common
 * income, provident fund) has no place here: Yuanba shows it and never holds it.
 */
public enum FundNature {
    /** Budget money for a special purpose. */
    FISCAL_SPECIAL,
    /** The community's guarantee fund. */
    COMMUNITY_GUARANTEE,
    /** The community's incentive fund. */
    COMMUNITY_INCENTIVE,
    /** Budget money for the work of party organisations. */
    PARTY_BUILDING_BUDGET,
    /** Grants out of members' dues, for the uses the rules name. */
    PARTY_DUES,
    /** What residents gave of their own will, decided and published. */
    RESIDENT_CONTRIBUTION,
    /** What units and enterprises gave. */
    PARTNER_CONTRIBUTION,
    /** A donation through a qualified donee, with receipt. */
    DONATION;

    /** Message key in words. */
    public String key() {
        return "fund.nature." + name().toLowerCase(Locale.ROOT);
    }
}
