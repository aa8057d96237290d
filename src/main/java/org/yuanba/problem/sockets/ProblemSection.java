package org.yuanba.problem.sockets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuanba.access.Scope;
import org.yuanba.board.BoardDoors;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.problem.casework.WorkdayClock;
import org.yuanba.problem.catalog.Catalog;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.Fragment;

/** 急难愁盼, on the blackboard: what is being done by stage and day, late said openly; nobody is named, no door below a building. */
@Component
class ProblemSection implements BoardSection {

    private static final int MOST = 8;
    private static final int SHORTER = 4;
    private static final int ENDED_DAYS = 14;

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final WorkdayClock workdays;
    private final BoardDoors doors;

    ProblemSection(JdbcClient jdbc, Catalog catalog, WorkdayClock workdays, BoardDoors doors) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.workdays = workdays;
        this.doors = doors;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Section> of(PlaceKey compound) {
        var view = view(compound, MOST);
        var elder = new ElderEntry("message-2", "board.problem.elder", "board.problem.elder.detail", List.of());
        return Optional.of(new Section(
                "problems",
                Fragment.of("problem/_board", view),
                view.lines().isEmpty() ? null : Fragment.of("problem/_board-sheet", view),
                elder));
    }

    @Override
    public Optional<Fragment> shorterSheet(PlaceKey compound) {
        var view = view(compound, SHORTER);
        return view.lines().isEmpty() ? Optional.empty() : Optional.of(Fragment.of("problem/_board-sheet", view));
    }

    private ProblemSectionView view(PlaceKey compound, int most) {
        var scope = Scope.ofPublicPlace(compound).on("place");
        var today = workdays.today();
        var lines = new ArrayList<ProblemSectionView.Line>();
        jdbc.sql("""
                select category, spot, at_where, state, due_on, paused_on, public_words from problem
                where %s and (state in ('NEW', 'ACCEPTED', 'IN_PROGRESS', 'ANSWERED')
                  or state in ('CLOSED', 'CANNOT') and answered_on >= :from)
                order by state in ('CLOSED', 'CANNOT'), received_at desc limit :most
                """.formatted(scope.sql()))
                .params(scope.parameters())
                .param("from", today.minusDays(ENDED_DAYS))
                .param("most", most)
                .query(row -> {
                    var category = catalog.category(row.getString("category")).orElse(null);
                    if (category != null) {
                        lines.add(ProblemSectionView.Line.read(row, category, today));
                    }
                });
        return new ProblemSectionView(doors.of(compound).path() + "/report", lines);
    }
}
