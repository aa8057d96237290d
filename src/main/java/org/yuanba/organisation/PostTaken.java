package org.yuanba.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.person.PersonId;

/**
 * Somebody took a post.
 *
 * @param organisation of which organisation
 * @param post code of the kind of post
 * @param holder who, or none where no name is kept
 * @param since from which day
 */
public record PostTaken(
        OrganisationId organisation, String post, @Nullable PersonId holder, LocalDate since) {}
