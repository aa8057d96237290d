package org.yuanba.organisation.domain;

import org.jspecify.annotations.Nullable;
import org.yuanba.organisation.OrganisationRecord;

/**
 * An organisation with what only its own module needs.
 *
 * @param record the organisation
 * @param version counts every change, from 1
 * @param endedBecause why it ended, or none
 */
public record StoredOrganisation(
        OrganisationRecord record, int version, @Nullable String endedBecause) {}
