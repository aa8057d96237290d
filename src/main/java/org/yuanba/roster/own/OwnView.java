package org.yuanba.roster.own;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.roster.RosterState;
import org.yuanba.roster.agreeing.Swap;
import org.yuanba.roster.book.Keeper;
import org.yuanba.roster.book.Roster;
import org.yuanba.roster.book.RuleBook;
import org.yuanba.roster.book.Shift;
import org.yuanba.roster.book.Slot;
import org.yuanba.roster.setup.Telling;

/**
 * Her own page of duty.
 *
 * @param called how she wants to be called
 * @param parts the rosters she is in, or may join
 * @param naming how she stands on the board, none when she did not choose
 * @param skills what one may bring
 * @param calendar where her calendar is read, none when she asked for none
 */
public record OwnView(
        String called,
        List<Part> parts,
        Telling.@Nullable Naming naming,
        List<RuleBook.Word> skills,
        @Nullable String calendar) {

    /**
     * One roster as she sees it: times, shifts and her own burden, nothing else of others than how they are called.
     *
     * @param roster which
     * @param yard name of the compound
     * @param keeper she in it, none when she is not in it yet
     * @param shifts what she may offer
     * @param mine her shifts from today on
     * @param offered shifts others give away
     * @param asked swaps that wait for her word
     * @param given shifts of hers that are offered
     * @param empty shifts nobody has
     * @param slots every slot by its id
     * @param names how those in it are called
     * @param burden what she carries, none before there is a draft
     */
    public record Part(
            Roster roster,
            String yard,
            @Nullable Keeper keeper,
            List<Shift> shifts,
            List<Slot> mine,
            List<Swap> offered,
            List<Swap> asked,
            List<Swap> given,
            List<Slot> empty,
            Map<UUID, Slot> slots,
            Map<UUID, String> names,
            @Nullable Carried burden) {

        /** Whether she may still say when she can. */
        public boolean isAsking() {
            return roster.state() == RosterState.ASKING || roster.state() == RosterState.DRAFTED;
        }

        /** Whether she may object. */
        public boolean isOnBoard() {
            return roster.state() == RosterState.ON_BOARD;
        }

        /** Whether it is published. */
        public boolean isPublished() {
            return roster.state() == RosterState.PUBLISHED;
        }

        /** What she said of a shift on a weekday. */
        public String word(Shift shift, int weekday) {
            return keeper == null ? "" : keeper.word(shift, weekday);
        }

        /** The days of the period. */
        public List<LocalDate> days() {
            return roster.firstDay().datesUntil(roster.lastDay().plusDays(1)).toList();
        }

        /** Whether she offered this shift of hers already. */
        public boolean isGiven(Slot slot) {
            return given.stream().anyMatch(swap -> swap.slot().equals(slot.id()));
        }

        /** A slot by its id. */
        public Slot slot(UUID id) {
            var slot = slots.get(id);
            if (slot == null) {
                throw new IllegalArgumentException("No slot " + id + " in roster " + roster.id());
            }
            return slot;
        }
    }

    /**
     * What she carries, in shifts.
     *
     * @param past in past periods
     * @param now in this one
     * @param mean the average of all, past and now
     */
    public record Carried(String past, String now, String mean) {}
}
