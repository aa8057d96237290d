package org.yuanba.board.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yuanba.board.domain.BoardSections.Shown;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.Fragment;

/**
 * Makes the sections fit one page without shrinking type: first sections that may drop something are cut to their
 * newest four; then, last section first, whole sections make room for the first notices, which people may object to;
 * then the text of notices is cut. Heights are reckoned from the letters, a little too high rather than too low; all
 * lengths are points of the A4 sheet, the A3 sheet is the same times 1.414.
 */
final class SheetFitting {

    /** What is left between head and foot of the sheet, in points. */
    static final double ROOM = 600;

    /** What the line takes that stands in for a roster. */
    static final double DUTY_LINE = 64;

    private static final int FIRST_OF_HALVES = 50;

    private final PlaceKey compound;
    private final Function<Fragment, String> drawn;

    /** For this compound; the function draws a fragment. */
    SheetFitting(PlaceKey compound, Function<Fragment, String> drawn) {
        this.compound = compound;
        this.drawn = drawn;
    }

    /** What of the sections is printed. */
    Fitted fit(List<Shown> sections) {
        var whole =
                placed(sections, shown -> Optional.ofNullable(shown.section().sheet()));
        double room = sections.stream().anyMatch(shown -> shown.is("duty")) ? ROOM : ROOM - DUTY_LINE;
        if (height(whole) <= room) {
            return whole;
        }
        var shorter = withRoomForNotices(sections, room);
        double over = height(shorter) - room;
        return over <= 0 ? shorter : new Fitted(cut(shorter.wide(), over), shorter.halves());
    }

    /** The shorter sections without as many of the last ones as the first notices need to be told at all. */
    private Fitted withRoomForNotices(List<Shown> sections, double room) {
        var shorter = placed(sections, shown -> shown.source().shorterSheet(compound));
        var halves = new ArrayList<>(shorter.halves());
        while (!halves.isEmpty() && least(shorter.wide()) + halved(halves) > room) {
            halves.removeLast();
        }
        return new Fitted(shorter.wide(), halves);
    }

    private double least(List<Fragment> wide) {
        return wide.stream()
                .mapToDouble(fragment -> fragment.parameters().get("view") instanceof CanBeCut text
                        ? Math.min(text.least(), height(fragment, TextHeight.WIDE))
                        : height(fragment, TextHeight.WIDE))
                .sum();
    }

    private List<Fragment> cut(List<Fragment> wide, double over) {
        return wide.stream()
                .map(fragment -> fragment.parameters().get("view") instanceof CanBeCut text
                        ? Fragment.of(fragment.template(), text.cutTo(height(fragment, TextHeight.WIDE) - over))
                        : fragment)
                .toList();
    }

    private static Fitted placed(List<Shown> sections, Function<Shown, Optional<Fragment>> sheet) {
        return new Fitted(
                fragments(sections.stream().filter(shown -> shown.source().order() < FIRST_OF_HALVES), sheet),
                fragments(sections.stream().filter(shown -> shown.source().order() >= FIRST_OF_HALVES), sheet));
    }

    private static List<Fragment> fragments(Stream<Shown> sections, Function<Shown, Optional<Fragment>> sheet) {
        return sections.flatMap(shown -> sheet.apply(shown).stream()).toList();
    }

    private double height(Fitted fitted) {
        return fitted.wide().stream()
                        .mapToDouble(fragment -> height(fragment, TextHeight.WIDE))
                        .sum()
                + halved(fitted.halves());
    }

    private double halved(List<Fragment> halves) {
        double height = 0;
        for (int i = 0; i < halves.size(); i += 2) {
            height += i + 1 == halves.size()
                    ? height(halves.get(i), TextHeight.WIDE)
                    : Math.max(height(halves.get(i), TextHeight.HALF), height(halves.get(i + 1), TextHeight.HALF));
        }
        return height;
    }

    private double height(Fragment fragment, double width) {
        double high = TextHeight.of(drawn.apply(fragment), width);
        return fragment.parameters().get("view") instanceof CanBeCut framed ? high + framed.frames() : high;
    }

    /**
     * What is printed.
     *
     * @param wide across the page
     * @param halves in two columns below
     */
    record Fitted(List<Fragment> wide, List<Fragment> halves) {}
}
