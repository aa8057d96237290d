package org.yuanba.notify.outbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.access.AccountId;
import org.yuanba.person.PersonId;

/**
 * A message whose turn it is.
 *
 * @param id its id
 * @param key its key
 * @param person whom it is for, none for an account
 * @param account whom it is for, none for a person
 * @param template its sentence
 * @param told the values in it
 * @param link where it leads, or none
 * @param purpose of the personal link that goes along, or none
 * @param urgent whether it passes at any hour
 * @param failed gateways given up for it
 * @param tries failed tries with the present gateway
 */
record Waiting(
        UUID id,
        String key,
        @Nullable PersonId person,
        @Nullable AccountId account,
        String template,
        List<String> told,
        @Nullable String link,
        @Nullable String purpose,
        boolean urgent,
        List<String> failed,
        int tries) {}
