package org.yuanba.organisation;

import java.util.Locale;

/** What kind of body answers for compounds. */
public enum OrganisationKind {
    /** A party committee (党委). */
    COMMITTEE,
    /** A general branch over several branches (党总支). */
    GENERAL_BRANCH,
    /** A branch (党支部). */
    BRANCH,
    /** A branch that several compounds or units form together (联合党支部). */
    JOINT_BRANCH,
    /** A branch for a task, whose members' relationship stays elsewhere (功能型党支部). */
    FUNCTIONAL_BRANCH,
    /** A group of a branch (党小组). */
    GROUP,
    /** A group of one building (楼栋党小组). */
    BUILDING_GROUP,
    /** The residents' committee of a community (居委会). */
    RESIDENTS_COMMITTEE,
    /** The owners' committee (业委会). */
    OWNERS_COMMITTEE,
    /** The interim body the street organises where owners have no committee yet (物管会). */
    INTERIM_OWNERS_COMMITTEE,
    /** Residents' own committee of a courtyard (院委会). */
    COURTYARD_COMMITTEE,
    /** The residents' committee's sub-committee for surroundings and property service (环物委). */
    ENVIRONMENT_PROPERTY_COMMITTEE,
    /** Watches over money and openness (居务监督委员会). */
    AFFAIRS_SUPERVISION_COMMITTEE;

    /** Whether it is a party organisation; otherwise a body of self-government. */
    public boolean isParty() {
        return ordinal() <= BUILDING_GROUP.ordinal();
    }

    /** Message key of its name. */
    public String key() {
        return "organisation.kind." + name().toLowerCase(Locale.ROOT);
    }
}
