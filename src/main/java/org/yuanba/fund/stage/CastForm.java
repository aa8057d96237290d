package org.yuanba.fund.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yuanba.fund.ballot.Cast;
import org.yuanba.fund.desk.Form;
import org.yuanba.fund.pitch.Item;
import org.yuanba.fund.pitch.Pitch;

/**
 * Reads a ballot as it stands on phone and paper: beside each project a tick, points, or its place. The fields are named
 * after the turn of the project.
 */
public final class CastForm {

    private CastForm() {}

    /** What the form says. */
    public static Cast read(Pitch pitch, List<Item> items, Form form) {
        return switch (pitch.terms().kind()) {
            case APPROVAL ->
                new Cast(
                        items.stream()
                                .filter(item -> !form.value(field(item)).isBlank())
                                .map(Item::project)
                                .toList(),
                        List.of());
            case ORDINAL ->
                new Cast(
                        items.stream()
                                .filter(item -> form.number(field(item), 0) > 0)
                                .sorted(Comparator.comparingInt(item -> form.number(field(item), 0)))
                                .map(Item::project)
                                .toList(),
                        List.of());
            case CUMULATIVE, MARKS -> points(items, form);
        };
    }

    private static Cast points(List<Item> items, Form form) {
        var named = new ArrayList<Item>();
        var points = new ArrayList<Integer>();
        for (var item : items) {
            int given = form.number(field(item), 0);
            if (given != 0) {
                named.add(item);
                points.add(given);
            }
        }
        return new Cast(named.stream().map(Item::project).toList(), points);
    }

    /** The field of a project. */
    public static String field(Item item) {
        return "choice" + item.position();
    }
}
