package org.yuanba.board.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.yuanba.place.Place;
import org.yuanba.shared.PlaceLevel;

/** How the places above a compound are said on its board. */
public final class Names {

    private static final String OFFICE = "办事处";

    private Names() {}

    /** Street and community: 晋阳街道 吉福社区. */
    public static String where(List<Place> above) {
        return above.stream().map(Names::said).collect(Collectors.joining(" "));
    }

    /** The same text, with amounts and their unit, and the halves of phone numbers, never parted at the end of a line. */
    public static String together(String text) {
        return text.replaceAll("(?<=\\d)-(?=\\d{4})", "\u2060-\u2060")
                .replaceAll("(?<=\\d) (?=\\d{4}(?!\\d))|(?<=\\d) (?=[元天件张米盏户栋个人次])", "\u00a0");
    }

    private static String said(Place place) {
        return place.level() == PlaceLevel.STREET && place.name().endsWith("街道" + OFFICE)
                ? place.name().substring(0, place.name().length() - OFFICE.length())
                : place.shortName();
    }
}
