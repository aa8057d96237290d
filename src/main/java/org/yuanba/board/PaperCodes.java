package org.yuanba.board;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.access.Unscoped;
import org.yuanba.board.sheet.PublicAddress;
import org.yuanba.board.sheet.QrCode;

/** Codes on papers of other modules: the address they lead to and their picture, none while this is a trial. */
@Component
@Unscoped("an address printed on paper is no secret")
public class PaperCodes {

    private final PublicAddress address;

    PaperCodes(PublicAddress address) {
        this.address = address;
    }

    /** The code that leads to this path. */
    public PaperCode of(String path) {
        Optional<String> url = address.of(path);
        var picture = url.map(QrCode::of);
        return new PaperCode(
                url.map(full -> full.replaceFirst("^https?://", "")).orElse(path),
                picture.map(QrCode::viewBox).orElse(null),
                picture.map(QrCode::path).orElse(null));
    }

    /**
     * A code on paper.
     *
     * @param spoken the address as one types it; the path alone while this is a trial
     * @param viewBox the view box of its picture, or none
     * @param path the dark modules of its picture, or none
     */
    public record PaperCode(
            String spoken,
            @Nullable String viewBox,
            @Nullable String path) {}
}
