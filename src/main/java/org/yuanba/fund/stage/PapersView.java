package org.yuanba.fund.stage;

import java.util.List;
import org.yuanba.board.PaperCodes.PaperCode;
import org.yuanba.fund.ballot.Ballots;
import org.yuanba.fund.pitch.Item;
import org.yuanba.fund.pitch.Pitch;

/**
 * Ballot papers to print.
 *
 * @param pitch the event
 * @param items its projects
 * @param papers the papers
 */
public record PapersView(Pitch pitch, List<Item> items, List<Paper> papers) {

    /**
     * One paper.
     *
     * @param code its code
     * @param print where the code leads, and its picture
     */
    public record Paper(Ballots.Code code, PaperCode print) {}
}
