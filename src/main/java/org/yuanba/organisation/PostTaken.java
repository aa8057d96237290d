package org.yuanba.organisation;

import java.time.LocalDate;
import org.yuanba.person.PersonId;

/**
 * Somebody took a post.
 *
 * @param organisation of which organisation
 * @param post code of the kind of post
 * @param holder who
 * @param since from which day
 */
public record PostTaken(OrganisationId organisation, String post, PersonId holder, LocalDate since) {}
