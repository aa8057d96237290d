package org.yuanba.member.sockets;

import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.member.domain.MemberPermissions;
import org.yuanba.web.spi.PlaceTab;

/** 党员与队伍, a tab of every place. */
@Component
class MembersTab implements PlaceTab {

    @Override
    public String slug() {
        return "members";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Permission permission() {
        return MemberPermissions.COUNTS;
    }
}
