package org.yuanba.problem.sockets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuanba.problem.ProblemState;
import org.yuanba.problem.casework.Spot;
import org.yuanba.problem.catalog.Category;

/**
 * What is being done, on the blackboard.
 *
 * @param report where one tells something
 * @param lines what is being done, the newest first
 */
public record ProblemSectionView(String report, List<Line> lines) {

    /**
     * One problem as anyone may see it.
     *
     * @param category what it is about
     * @param spot what sort of spot
     * @param building the building, or empty
     * @param state how far it is
     * @param due until when
     * @param overdue whether that day is past
     * @param words words that were released, or none
     */
    public record Line(
            Category category,
            Spot spot,
            String building,
            ProblemState state,
            LocalDate due,
            boolean overdue,
            @Nullable String words) {

        private static final Pattern BUILDING = Pattern.compile("^([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*(栋|号楼|幢)");
        private static final int LONGEST = 60;

        static Line read(ResultSet row, Category category, LocalDate today) throws SQLException {
            var state = ProblemState.valueOf(row.getString("state"));
            var due = row.getObject("due_on", LocalDate.class);
            var words = row.getString("public_words");
            var building = BUILDING.matcher(row.getString("at_where"));
            return new Line(
                    category,
                    Spot.valueOf(row.getString("spot")),
                    building.find() ? building.group() : "",
                    state,
                    due,
                    state.isWaiting() && row.getObject("paused_on") == null && due.isBefore(today),
                    words == null || words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…");
        }
    }
}
