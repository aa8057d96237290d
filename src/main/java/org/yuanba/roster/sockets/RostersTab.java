package org.yuanba.roster.sockets;

import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.web.spi.PlaceTab;

/** 值班, on every place. */
@Component("rostersTab")
class RostersTab implements PlaceTab {

    private static final int FIFTH = 50;

    @Override
    public String slug() {
        return "rosters";
    }

    @Override
    public int order() {
        return FIFTH;
    }

    @Override
    public Permission permission() {
        return RosterPermissions.VIEW;
    }
}
