package org.yuanba.problem.sockets;

import org.springframework.stereotype.Component;
import org.yuanba.access.Permission;
import org.yuanba.problem.casework.ProblemPermissions;
import org.yuanba.web.spi.PlaceTab;

/** 急难愁盼, the tenth tab of every place. */
@Component
class ProblemsTab implements PlaceTab {

    @Override
    public String slug() {
        return "problems";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Permission permission() {
        return ProblemPermissions.VIEW;
    }
}
