package org.yuanba.attachment.domain;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a phone was held: the one thing of a photo's notes that is kept, by turning the picture itself.
 *
 * @param orientation 1 to 8, as EXIF counts them
 */
record ExifTurn(int orientation) {

    private static final ExifTurn NONE = new ExifTurn(1);
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_HEAD = 6;
    private static final int ENTRY = 12;

    /** Reads it; a photo without readable notes was held upright. */
    static ExifTurn of(Path jpeg) {
        try (var in = new DataInputStream(Files.newInputStream(jpeg))) {
            in.readUnsignedShort();
            while (true) {
                int marker = in.readUnsignedShort();
                if (marker == START_OF_SCAN || marker < 0xFF00) {
                    return NONE;
                }
                var segment = in.readNBytes(in.readUnsignedShort() - 2);
                if (marker == APP1 && segment.length > EXIF_HEAD && segment[0] == 'E' && segment[1] == 'x') {
                    return new ExifTurn(orientation(ByteBuffer.wrap(segment, EXIF_HEAD, segment.length - EXIF_HEAD)
                            .slice()));
                }
            }
        } catch (IOException | RuntimeException e) {
            return NONE;
        }
    }

    private static int orientation(ByteBuffer notes) {
        notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = notes.getInt(4);
        int entries = notes.getShort(at) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + i * ENTRY;
            if ((notes.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int found = notes.getShort(entry + 8) & 0xFFFF;
                return found >= 1 && found <= 8 ? found : 1;
            }
        }
        return 1;
    }

    /** The picture as it was seen. */
    BufferedImage applied(BufferedImage picture) {
        if (orientation == 1) {
            return picture;
        }
        double w = picture.getWidth();
        double h = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        boolean sideways = orientation >= 5;
        var turned =
                new BufferedImage((int) (sideways ? h : w), (int) (sideways ? w : h), BufferedImage.TYPE_3BYTE_BGR);
        var drawing = turned.createGraphics();
        drawing.drawImage(picture, new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR), 0, 0);
        drawing.dispose();
        return turned;
    }
}
