package org.yuanba.roster.planning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.yuanba.roster.planning.shape.Shape;

/** The steps of a search: each is tried on the board, and can be taken back. */
final class Moves {

    private static final int TRIES = 8;

    private final Board board;
    private final SplittableRandom random;
    private final int slots;
    private final int[][] ableAt;
    private final int[] busySlots;
    private final Taken taken;
    private final int[] flips = new int[8];
    private int flipped;

    Moves(Board board, Shape shape, SplittableRandom random) {
        this.board = board;
        this.random = random;
        this.slots = shape.slots();
        this.taken = new Taken(shape);
        List<int[]> able = new ArrayList<>();
        for (int slot = 0; slot < slots; slot++) {
            int at = slot;
            able.add(IntStream.range(0, shape.volunteers())
                    .map(volunteer -> volunteer * slots + at)
                    .filter(cell -> shape.open()[cell])
                    .toArray());
        }
        this.ableAt = able.toArray(int[][]::new);
        this.busySlots = IntStream.range(0, slots)
                .filter(slot -> ableAt[slot].length > 0)
                .toArray();
        taken.become(board.copy());
    }

    /** Goes over to another roster. */
    void become(boolean[] cells) {
        board.become(cells);
        taken.become(cells);
    }

    /** Tries a step chosen by chance; false when it cannot be done, and then nothing has changed. */
    boolean tryOne() {
        flipped = 0;
        if (busySlots.length == 0) {
            return false;
        }
        int kind = random.nextInt(16);
        boolean done;
        if (kind == 0) {
            done = fill();
        } else if (kind == 1) {
            done = goOver();
        } else if (kind < 6) {
            done = give();
        } else if (kind < 11) {
            done = exchange();
        } else {
            done = handOn();
        }
        if (!done) {
            takeBack();
        }
        return done;
    }

    /** Undoes the last step. */
    void takeBack() {
        while (flipped > 0) {
            int flip = flips[--flipped];
            if (flip > 0) {
                removeNow(flip - 1);
            } else {
                addNow(-flip - 1);
            }
        }
    }

    /** Somebody more on a slot with an empty seat. */
    private boolean fill() {
        return add(anyAble(anySlot()));
    }

    /** A seat is given up for one elsewhere. */
    private boolean goOver() {
        int cell = anyTaken();
        return cell >= 0 && remove(cell) && add(anyAble(anySlot()));
    }

    /** Somebody's seat goes to somebody else. */
    private boolean give() {
        int cell = anyTaken();
        return cell >= 0 && remove(cell) && add(anyAble(cell % slots));
    }

    /** Two exchange their seats. */
    private boolean exchange() {
        int one = anyTaken();
        if (one < 0) {
            return false;
        }
        for (int i = 0; i < TRIES; i++) {
            int other = anyTaken();
            int oneThere = one - one % slots + other % slots;
            int otherHere = other - other % slots + one % slots;
            if (mayTake(oneThere) && mayTake(otherHere)) {
                return remove(one) && remove(other) && add(oneThere) && add(otherHere);
            }
        }
        return false;
    }

    /** Somebody's seat goes to somebody who hands on one of hers to a third. */
    private boolean handOn() {
        int cell = anyTaken();
        if (cell < 0) {
            return false;
        }
        int next = anyAble(cell % slots);
        if (board.isTaken(next)) {
            return false;
        }
        int given = taken.anyOf(next / slots, random);
        return given >= 0 && given != cell && remove(cell) && remove(given) && add(next) && add(anyAble(given % slots));
    }

    private boolean mayTake(int cell) {
        return board.isOpen(cell) && !board.isTaken(cell);
    }

    private int anySlot() {
        return busySlots[random.nextInt(busySlots.length)];
    }

    private int anyAble(int slot) {
        var able = ableAt[slot];
        return able.length == 0 ? -1 : able[random.nextInt(able.length)];
    }

    private int anyTaken() {
        return taken.any(random);
    }

    private boolean add(int cell) {
        if (cell < 0 || !board.canAdd(cell)) {
            return false;
        }
        addNow(cell);
        flips[flipped++] = cell + 1;
        return true;
    }

    private boolean remove(int cell) {
        if (board.isFixed(cell) || !board.isTaken(cell)) {
            return false;
        }
        removeNow(cell);
        flips[flipped++] = -cell - 1;
        return true;
    }

    private void addNow(int cell) {
        board.add(cell);
        taken.add(cell);
    }

    private void removeNow(int cell) {
        board.remove(cell);
        taken.remove(cell);
    }
}
