package org.yuanba.board.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuanba.web.Dates;

/**
 * The sheet with its frame.
 *
 * @param sheet what is on it
 * @param a3 whether it is the larger one
 * @param qr the code that leads to the board with this version's number; none while this is a trial
 * @param address as one types it, or none
 */
public record SheetView(
        Sheet sheet,
        boolean a3,
        @Nullable QrCode qr,
        @Nullable String address) {

    static SheetView of(Sheet sheet, boolean a3, PublicAddress address) {
        var code = sheet.board().code();
        return new SheetView(
                sheet,
                a3,
                address.of(code)
                        .map(url -> QrCode.of(url + "?v=" + sheet.number().number()))
                        .orElse(null),
                address.spoken(code).orElse(null));
    }

    /** Number of what is printed. */
    public int number() {
        return sheet.number().number();
    }

    /** The day since which it holds. */
    public LocalDate since() {
        return sheet.number().at().atZone(Dates.ZONE).toLocalDate();
    }

    /** The address of this sheet in a size. */
    public String url(String size) {
        return sheet.board().code().path() + "/sheet?size=" + size;
    }
}
