package org.yuanba.web.home;

import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.web.spi.PlaceTab;

/** The first tab of every place. */
@Component
class OverviewTab implements PlaceTab {

    @Override
    public String slug() {
        return "overview";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Permission permission() {
        return new Permission("place:view");
    }
}
