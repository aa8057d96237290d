package org.yuanba.organisation.domain;

import java.util.Collection;
import java.util.List;

/** Something about an organisation cannot be done as asked, for reasons a person can put right. */
public class OrganisationRefused extends RuntimeException {

    private final transient List<Refusal> refusals;

    /** For these reasons. */
    public OrganisationRefused(Collection<Refusal> refusals) {
        super(refusals.toString(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    /** For one reason beside a field. */
    public static OrganisationRefused because(String field, String key, Object... arguments) {
        return new OrganisationRefused(List.of(Refusal.of(field, key, arguments)));
    }

    /** Because somebody else was quicker. */
    public static OrganisationRefused meanwhile() {
        return because("", "organisation.wrong.meanwhile");
    }

    /** Refuses if there is any reason. */
    public static void ifAny(Collection<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new OrganisationRefused(refusals);
        }
    }

    /** The reasons. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
