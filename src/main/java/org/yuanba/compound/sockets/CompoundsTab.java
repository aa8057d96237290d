package org.yuanba.compound.sockets;

import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.compound.domain.CompoundPermissions;
import org.yuanba.web.spi.PlaceTab;

/** 台账, the second tab of every place. */
@Component
class CompoundsTab implements PlaceTab {

    @Override
    public String slug() {
        return "compounds";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Permission permission() {
        return CompoundPermissions.VIEW;
    }
}
