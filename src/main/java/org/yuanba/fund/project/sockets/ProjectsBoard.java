package org.yuanba.fund.project.sockets;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.fund.ProjectState;
import org.yuanba.fund.project.Projects;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.Fragment;

/** 院里的项目, on the blackboard: what was chosen, until when one may object, what is under way, who looks after it. */
@Component
class ProjectsBoard implements BoardSection {

    private static final int MOST = 6;
    private static final EnumSet<ProjectState> SHOWN = EnumSet.of(
            ProjectState.ADMITTED,
            ProjectState.CHOSEN,
            ProjectState.NOTICED,
            ProjectState.AGREED,
            ProjectState.DONE,
            ProjectState.ACCEPTED,
            ProjectState.SETTLED,
            ProjectState.REPORTED,
            ProjectState.CLOSED);

    private final Projects projects;

    ProjectsBoard(Projects projects) {
        this.projects = projects;
    }

    @Override
    public int order() {
        return 58;
    }

    @Override
    public Optional<Section> of(PlaceKey compound) {
        var shown = projects.in(SHOWN, MOST, Scope.ofPublicPlace(compound));
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var view = new ProjectsBoardView(shown);
        return Optional.of(new Section(
                "projects",
                Fragment.of("fund/project/_board", view),
                Fragment.of("fund/project/_board-sheet", view),
                new ElderEntry("coin-yuan", "board.projects", null, List.of())));
    }
}
