package org.yuanba.organisation.sockets;

import java.util.List;
import org.yuanba.organisation.OrganisationRecord;
import org.yuanba.shared.PlaceKey;

/**
 * Who answers for a compound, at a glance.
 *
 * @param place the compound
 * @param organisations those that answer for it
 */
public record OrganisationCardView(PlaceKey place, List<OrganisationRecord> organisations) {

    /** The page of one. */
    public String url(OrganisationRecord organisation) {
        return "/p/" + place + "/organisations/" + organisation.id().value();
    }
}
