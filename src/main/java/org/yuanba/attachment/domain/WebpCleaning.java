package org.yuanba.attachment.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.yuanba.attachment.FileRefused;

/** Takes the notes out of a WebP picture: only the chunks that hold pixels are kept. */
final class WebpCleaning {

    private static final Set<String> PIXELS = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF");
    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int NOTES = 0b0010_1100;

    private WebpCleaning() {}

    /** The same picture without notes; refused when it has too many pixels or is broken. */
    static byte[] clean(byte[] webp, long mostPixels) {
        try {
            var in = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
            var out = new ByteArrayOutputStream(webp.length);
            boolean sized = false;
            for (int at = HEAD; at + CHUNK_HEAD <= webp.length; ) {
                var name = new String(webp, at, 4, StandardCharsets.US_ASCII);
                int length = in.getInt(at + 4);
                if (length < 0 || at + CHUNK_HEAD + length > webp.length) {
                    throw new FileRefused("attachment.refused.broken");
                }
                if (!sized) {
                    refuseLarge(in, name, at + CHUNK_HEAD, mostPixels);
                    sized = true;
                }
                if (name.equals("VP8X")) {
                    webp[at + CHUNK_HEAD] &= (byte) ~NOTES;
                }
                int padded = length + (length & 1);
                if (PIXELS.contains(name)) {
                    out.write(webp, at, Math.min(CHUNK_HEAD + padded, webp.length - at));
                }
                at += CHUNK_HEAD + padded;
            }
            if (out.size() == 0) {
                throw new FileRefused("attachment.refused.broken");
            }
            return framed(out.toByteArray());
        } catch (IndexOutOfBoundsException e) {
            throw new FileRefused("attachment.refused.broken");
        }
    }

    private static byte[] framed(byte[] chunks) {
        return ByteBuffer.allocate(HEAD + chunks.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + chunks.length)
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunks)
                .array();
    }

    private static void refuseLarge(ByteBuffer in, String name, int at, long mostPixels) {
        long width;
        long height;
        switch (name) {
            case "VP8X" -> {
                width = 1 + (in.getInt(at + 4) & 0xFFFFFF);
                height = 1 + (in.getInt(at + 6) >>> 8 & 0xFFFFFF);
            }
            case "VP8L" -> {
                int bits = in.getInt(at + 1);
                width = 1 + (bits & 0x3FFF);
                height = 1 + (bits >>> 14 & 0x3FFF);
            }
            case "VP8 " -> {
                width = in.getShort(at + 6) & 0x3FFF;
                height = in.getShort(at + 8) & 0x3FFF;
            }
            default -> throw new FileRefused("attachment.refused.broken");
        }
        if (width * height > mostPixels) {
            throw new FileRefused("attachment.refused.pixels", mostPixels / 1_000_000);
        }
    }
}
