package org.yuanba.organisation.life;

import java.time.LocalDate;
import java.util.UUID;
import org.yuanba.organisation.OrganisationId;

/**
 * A term.
 *
 * @param id its id
 * @param organisation of which organisation
 * @param since its first day
 * @param until its last day
 * @param version counts every change
 */
public record Term(UUID id, OrganisationId organisation, LocalDate since, LocalDate until, int version) {

    /** Whether it runs on this day. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }
}
