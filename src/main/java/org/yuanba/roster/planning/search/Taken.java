package org.yuanba.roster.planning.search;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.yuanba.roster.planning.shape.Shape;

/** The taken cells, as a whole and volunteer by volunteer, from which one can be drawn by chance. */
final class Taken {

    private final int slots;
    private final int[] all;
    private final int[] placeInAll;
    private final int[][] of;
    private final int[] placeInOf;
    private final int[] many;
    private int count;

    Taken(Shape shape) {
        slots = shape.slots();
        all = new int[shape.cells()];
        placeInAll = new int[shape.cells()];
        placeInOf = new int[shape.cells()];
        of = new int[shape.volunteers()][slots];
        many = new int[shape.volunteers()];
    }

    void become(boolean[] cells) {
        count = 0;
        Arrays.fill(many, 0);
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell]) {
                add(cell);
            }
        }
    }

    void add(int cell) {
        placeInAll[cell] = count;
        all[count++] = cell;
        int volunteer = cell / slots;
        placeInOf[cell] = many[volunteer];
        of[volunteer][many[volunteer]++] = cell;
    }

    void remove(int cell) {
        int last = all[--count];
        all[placeInAll[cell]] = last;
        placeInAll[last] = placeInAll[cell];
        int volunteer = cell / slots;
        int lastOf = of[volunteer][--many[volunteer]];
        of[volunteer][placeInOf[cell]] = lastOf;
        placeInOf[lastOf] = placeInOf[cell];
    }

    /** Any taken cell, or -1. */
    int any(SplittableRandom random) {
        return count == 0 ? -1 : all[random.nextInt(count)];
    }

    /** Any taken cell of this volunteer, or -1. */
    int anyOf(int volunteer, SplittableRandom random) {
        return many[volunteer] == 0 ? -1 : of[volunteer][random.nextInt(many[volunteer])];
    }
}
