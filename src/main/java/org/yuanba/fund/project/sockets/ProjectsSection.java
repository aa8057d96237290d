package org.yuanba.fund.project.sockets;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yuanba.access.Actor;
import org.yuanba.access.Permission;
import org.yuanba.access.Scope;
import org.yuanba.fund.project.ProjectCounts;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.Fragment;
import org.yuanba.web.spi.TabSection;

/** 项目和创投会, on the tab 经费 of every place. */
@Component
class ProjectsSection implements TabSection {

    private final ProjectCounts counts;

    ProjectsSection(ProjectCounts counts) {
        this.counts = counts;
    }

    @Override
    public String tab() {
        return "funds";
    }

    @Override
    public Set<String> pages() {
        return Set.of("projects", "calls", "pitches");
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Permission permission() {
        return ProjectPermissions.VIEW;
    }

    @Override
    public Optional<Fragment> render(PlaceKey place, Scope scope, Actor by) {
        return Optional.of(Fragment.of("fund/project/_section", new ProjectsSectionView(place, counts.in(scope))));
    }
}
