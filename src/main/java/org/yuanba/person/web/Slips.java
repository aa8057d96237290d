package org.yuanba.person.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.time.Instant;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yuanba.person.domain.Person;
import org.yuanba.place.Place;

/** Makes slips; with a code to scan once it is known where residents reach this Yuanba. */
@Component
class Slips {

    private static final int QUIET = 4;

    private final String base;

    Slips(@Value("${yuanba.public-url:}") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    SlipView slip(Place here, Person person, String purpose, String token, Instant expires) {
        var path = "/l/" + token;
        if (base.isEmpty()) {
            var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                    .path(path)
                    .toUriString();
            return new SlipView(here, person, purpose, link, null, 0, expires);
        }
        var code = code(base + path);
        return new SlipView(here, person, purpose, base + path, pathOf(code), code.getWidth(), expires);
    }

    private static BitMatrix code(String text) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET);
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pathOf(BitMatrix code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return path.toString();
    }
}
