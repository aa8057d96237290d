package org.yuanba.board.spi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceKey;
import org.yuanba.web.spi.Fragment;

/** A public section of one compound. What it shows anyone may read: no names without consent, nothing below a building. */
public interface BoardSection {

    /** Where it stands: duty 10, week 20, notices 30, opinions 40, problems 50, benefits 60, facts 70, phones 90. */
    int order();

    /** The section of this compound, empty when it has nothing to say: it is then left out. */
    Optional<Section> of(PlaceKey compound);

    /** The sheet of this section cut to its newest four, for a day when the paper is full; the whole of it if it cannot be cut. */
    default Optional<Fragment> shorterSheet(PlaceKey compound) {
        return of(compound).flatMap(section -> Optional.ofNullable(section.sheet()));
    }

    /**
     * A section in its three forms, all with the same facts.
     *
     * @param slug its anchor, and the last part of its own page in 长辈版
     * @param screen for the phone
     * @param sheet for A4 and A3, or none when the paper shows the same elsewhere
     * @param elder its button in 长辈版, or none
     */
    record Section(
            String slug,
            Fragment screen,
            @Nullable Fragment sheet,
            @Nullable ElderEntry elder) {}

    /**
     * A button of 长辈版.
     *
     * @param icon name of an icon
     * @param titleKey message key of the words on it
     * @param detailKey message key of the line below, or none
     * @param detailArguments its arguments
     */
    record ElderEntry(
            String icon, String titleKey, @Nullable String detailKey, List<Object> detailArguments) {}
}
