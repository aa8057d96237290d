package org.yuanba.fund.books.sockets;

import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.fund.books.BooksPermissions;
import org.yuanba.web.spi.PlaceTab;

/** 经费, the seventh tab of every place. */
@Component
class FundsTab implements PlaceTab {

    private static final int ORDER = 70;

    @Override
    public String slug() {
        return "funds";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Permission permission() {
        return BooksPermissions.VIEW;
    }
}
