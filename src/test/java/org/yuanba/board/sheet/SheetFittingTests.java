package org.yuanba.board.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yuanba.board.domain.BoardSections.Shown;
import org.yuanba.board.spi.BoardSection;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.Fragment;

/** What of a full board comes onto the sheet. */
class SheetFittingTests {

    private static final PlaceKey YARD = new PlaceKey("510107009004001");
    private static final int NOTICES = 30;
    private static final int HELP = 55;
    private static final int FACTS = 70;

    @Test
    void leavesABoardThatFitsAsItIs() {
        var fitted = fit(notices(10), lines(HELP, 5), lines(FACTS, 5));
        assertThat(fitted.wide()).hasSize(1);
        assertThat(text(fitted.wide().getFirst()).cutAt()).isZero();
        assertThat(fitted.halves()).hasSize(2);
    }

    @Test
    void leavesOutTheLastSectionsBeforeANoticeIsNotToldAtAll() {
        var fitted = fit(notices(20), lines(HELP, 7), lines(65, 7), lines(66, 7), lines(FACTS, 7));
        assertThat(orders(fitted)).containsExactly(HELP, 65);
        assertThat(text(fitted.wide().getFirst()).cutAt()).isGreaterThanOrEqualTo(Notices.LEAST);
    }

    @Test
    void cutsTheTextOfNoticesBeforeASectionIsLeftOutForIt() {
        var fitted = fit(notices(40), lines(HELP, 4), lines(FACTS, 4));
        assertThat(orders(fitted)).containsExactly(HELP, FACTS);
        assertThat(text(fitted.wide().getFirst()).cutAt()).isBetween(Notices.LEAST, 40 * TextHeight.LINE);
    }

    private static SheetFitting.Fitted fit(Shown... sections) {
        return new SheetFitting(YARD, SheetFittingTests::drawn).fit(List.of(sections));
    }

    private static List<Integer> orders(SheetFitting.Fitted fitted) {
        var orders = new ArrayList<Integer>();
        fitted.halves().forEach(half -> orders.add(((Lines) half.parameters().get("view")).order()));
        return orders;
    }

    private static Notices text(Fragment fragment) {
        return (Notices) fragment.parameters().get("view");
    }

    private static String drawn(Fragment fragment) {
        int lines = fragment.parameters().get("view") instanceof Lines plain
                ? plain.count()
                : text(fragment).lines();
        return "<section><h2>题</h2>" + "<p>一行</p>".repeat(lines) + "</section>";
    }

    private static Shown notices(int lines) {
        return shown(NOTICES, new Notices(lines, 0));
    }

    private static Shown lines(int order, int count) {
        return shown(order, new Lines(order, count));
    }

    private static Shown shown(int order, Object view) {
        var fragment = Fragment.of("any", view);
        var section = new BoardSection.Section("s" + order, fragment, fragment, null);
        return new Shown(new Source(order, section), section);
    }

    private record Lines(int order, int count) {}

    private record Notices(int lines, double cutAt) implements CanBeCut {

        static final double LEAST = 280;

        @Override
        public Object cutTo(double points) {
            return new Notices(lines, points);
        }

        @Override
        public double least() {
            return LEAST;
        }

        @Override
        public double frames() {
            return 0;
        }
    }

    private record Source(int order, Section section) implements BoardSection {

        @Override
        public Optional<Section> of(PlaceKey compound) {
            return Optional.of(section);
        }
    }
}
