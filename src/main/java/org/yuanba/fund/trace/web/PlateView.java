package org.yuanba.fund.trace.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.yuanba.fund.trace.benefit.Benefit;
import org.yuanba.place.Place;

/**
 * The plate that hangs on something: what it is and a code that leads to where its money came from.
 *
 * @param here where it is
 * @param benefit what it is
 * @param base the address residents reach this Yuanba at, empty while it is a trial
 */
public record PlateView(Place here, Benefit benefit, String base) {

    private static final int QUIET = 4;

    /** The whole address, as the code holds it. */
    public String address() {
        return base + benefit.publicUrl();
    }

    /** Whether the code leads anywhere: not while this is a trial. */
    public boolean isReal() {
        return !base.isEmpty();
    }

    /** Modules on a side, with the quiet zone. */
    public int size() {
        return matrix().getWidth();
    }

    /** The dark modules as one path of an SVG. */
    public String path() {
        var matrix = matrix();
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return path.toString();
    }

    /** A quarter of it may be lost to rain. */
    private BitMatrix matrix() {
        try {
            return new QRCodeWriter()
                    .encode(
                            address(),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
