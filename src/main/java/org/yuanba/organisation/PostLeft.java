package org.yuanba.organisation;

import java.time.LocalDate;

/**
 * A post ended for its holder.
 *
 * @param organisation of which organisation
 * @param post code of the kind of post
 * @param lastDay its last day
 */
public record PostLeft(OrganisationId organisation, String post, LocalDate lastDay) {}
