package org.yuanba.organisation.sockets;

import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.organisation.domain.OrganisationPermissions;
import org.yuanba.web.spi.PlaceTab;

/** 组织, the third tab of every place. */
@Component
class OrganisationsTab implements PlaceTab {

    @Override
    public String slug() {
        return "organisations";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Permission permission() {
        return OrganisationPermissions.VIEW;
    }
}
