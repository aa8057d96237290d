package org.yuanba.access.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yuanba.access.domain.Base32;

/**
 * A secret for an authenticator app, to scan or to type.
 *
 * @param letters the secret in groups of four letters
 * @param uri what the code says
 * @param modules side of the code in modules
 * @param path its dark modules as an SVG path
 */
public record SecretView(String letters, String uri, int modules, String path) {

    static SecretView of(byte[] secret, String username) {
        var letters = Base32.write(secret);
        var uri = "otpauth://totp/Yuanba:%s?secret=%s&issuer=Yuanba&algorithm=SHA1&digits=6&period=30"
                .formatted(URLEncoder.encode(username, StandardCharsets.UTF_8), letters);
        var code = draw(uri);
        return new SecretView(letters.replaceAll("(.{4})(?=.)", "$1 "), uri, code.getWidth(), path(code));
    }

    private static BitMatrix draw(String uri) {
        try {
            return new QRCodeWriter()
                    .encode(
                            uri,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalStateException("The code cannot be drawn", e);
        }
    }

    private static String path(BitMatrix code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
