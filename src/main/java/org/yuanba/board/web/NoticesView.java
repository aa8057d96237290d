package org.yuanba.board.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.yuanba.board.BoardCode;
import org.yuanba.board.notice.Notice;
import org.yuanba.board.objection.Objections;
import org.yuanba.board.sheet.Names;

/**
 * The notices on a board.
 *
 * @param items 公示 first, the one that ends soonest on top, then 公开, the newest on top
 */
public record NoticesView(List<Item> items) {

    /** How many one can still say something about. */
    public long open() {
        return items.stream().filter(Item::isOpen).count();
    }

    /**
     * One of them.
     *
     * @param notice the notice
     * @param board the code of the board
     * @param today the day it is read
     * @param counts what was said about it and answered
     */
    public record Item(Notice notice, BoardCode board, LocalDate today, Objections.Counts counts) {

        private static final int LONGEST = 80;

        /** Where it stands with its whole text. */
        public String url() {
            return board.path() + "/notices/" + notice.id();
        }

        /** Whether one can still say something about it. */
        public boolean isOpen() {
            return notice.takesObjections(today);
        }

        /** Whether it has a last day. */
        public boolean hasEnd() {
            return run().lastDay() != null;
        }

        /** Its last day. */
        public LocalDate lastDay() {
            return Objects.requireNonNull(run().lastDay());
        }

        /** Days that are left; 0 on the last one. */
        public long daysLeft() {
            return Math.max(0, ChronoUnit.DAYS.between(today, lastDay()));
        }

        /** The first lines of its text. */
        public String beginning() {
            var text = notice.text().body().replaceAll("\\s*\\n\\s*", " ");
            if (text.length() <= LONGEST) {
                return Names.together(text);
            }
            var head = text.substring(0, LONGEST);
            int stop = Math.max(head.lastIndexOf('。'), Math.max(head.lastIndexOf('，'), head.lastIndexOf('；')));
            return Names.together(
                            stop > LONGEST / 3
                                    ? head.substring(0, stop)
                                    : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)))
                    + "……";
        }

        private Notice.Run run() {
            return Objects.requireNonNull(notice.run());
        }
    }
}
