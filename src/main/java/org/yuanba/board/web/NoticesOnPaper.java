package org.yuanba.board.web;

import java.util.ArrayList;
import java.util.List;
import org.yuanba.board.sheet.CanBeCut;
import org.yuanba.board.sheet.TextHeight;

/**
 * The notices on the printed sheet.
 *
 * @param items those that fit, with as much of their text as fits
 * @param more how many more there are
 */
public record NoticesOnPaper(List<Item> items, int more) implements CanBeCut {

    private static final double HEADING = 46;
    private static final int FIRST = 3;
    private static final double FRAME = 26;
    private static final double BOX_WIDTH = TextHeight.WIDE - 30;

    /** All of them with their whole text. */
    static NoticesOnPaper of(List<NoticesView.Item> notices) {
        return new NoticesOnPaper(
                notices.stream()
                        .map(notice -> new Item(notice, notice.notice().text().body(), false))
                        .toList(),
                0);
    }

    @Override
    public double frames() {
        return items.size() * FRAME;
    }

    @Override
    public double least() {
        return HEADING
                + items.stream()
                        .limit(FIRST)
                        .mapToDouble(item -> item.headHeight() + FRAME + TextHeight.LINE)
                        .sum()
                + (items.size() > FIRST ? TextHeight.LINE : 0);
    }

    @Override
    public NoticesOnPaper cutTo(double points) {
        var kept = new ArrayList<Item>();
        double left = points - HEADING;
        for (var item : items) {
            double least = item.headHeight() + FRAME + TextHeight.LINE;
            boolean isLast = kept.size() == items.size() - 1;
            if (left < least + (isLast ? 0 : TextHeight.LINE)) {
                break;
            }
            kept.add(item);
            left -= least;
        }
        var shared = share(kept, left);
        return new NoticesOnPaper(shared, items.size() - kept.size());
    }

    private static List<Item> share(List<Item> kept, double left) {
        var items = new ArrayList<Item>();
        int spare = (int) Math.max(0, left / TextHeight.LINE);
        for (int i = 0; i < kept.size(); i++) {
            int more = Math.max(0, spare / (kept.size() - i));
            var item = kept.get(i).within(1 + more);
            spare -= Math.min(more, item.lines() - 1);
            items.add(item);
        }
        return items;
    }

    /**
     * One of them.
     *
     * @param notice the notice as the screen shows it
     * @param body as much of its text as is printed
     * @param isCut whether there is more of it
     */
    public record Item(NoticesView.Item notice, String body, boolean isCut) {

        private static final int HINT = 10;

        double headHeight() {
            int title = TextHeight.lines(notice.notice().text().title(), BOX_WIDTH - TextHeight.LINE);
            return (title + (notice.notice().text().kind().takesObjections() ? 2 : 0)) * TextHeight.LINE;
        }

        int lines() {
            return TextHeight.lines(body + (isCut ? "字".repeat(HINT) : ""), BOX_WIDTH);
        }

        Item within(int lines) {
            var whole = notice.notice().text().body();
            if (TextHeight.lines(whole, BOX_WIDTH) <= lines) {
                return new Item(notice, whole, false);
            }
            var beginning = TextHeight.beginning(whole, lines, BOX_WIDTH);
            int end = Math.max(0, beginning.length() - HINT - 2);
            return new Item(notice, beginning.substring(0, end).stripTrailing(), true);
        }
    }
}
