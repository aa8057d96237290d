package org.yuanba.attachment.domain;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;
import org.yuanba.attachment.FileKind;
import org.yuanba.attachment.FileRefused;

/**
 * Draws pictures anew, so that nothing but what is seen stays: no place, no time, no name of a phone. Large ones are
 * made smaller while they are read; one at a time, so that memory stays flat.
 */
@Component
class PictureCleaning {

    /** More pixels than any camera has: refused before they are read. */
    static final long MOST_PIXELS = 120_000_000;

    /** What is kept at most. */
    static final long KEPT_PIXELS = 12_000_000;

    private static final float QUALITY = 0.88f;

    private final Semaphore one = new Semaphore(1);

    /** The picture drawn anew. */
    byte[] clean(Path file, FileKind kind) throws IOException {
        if (kind == FileKind.WEBP) {
            return WebpCleaning.clean(Files.readAllBytes(file), MOST_PIXELS);
        }
        one.acquireUninterruptibly();
        try {
            var picture = read(file);
            return write(kind == FileKind.JPEG ? ExifTurn.of(file).applied(picture) : picture, kind);
        } finally {
            one.release();
        }
    }

    private static BufferedImage read(Path file) throws IOException {
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new FileRefused("attachment.refused.broken");
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } catch (IOException | RuntimeException e) {
                if (e instanceof FileRefused refused) {
                    throw refused;
                }
                throw new FileRefused("attachment.refused.broken");
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new FileRefused("attachment.refused.pixels", MOST_PIXELS / 1_000_000);
        }
        int step = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        return reader.read(0, parameters);
    }

    private static byte[] write(BufferedImage picture, FileKind kind) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(kind == FileKind.JPEG ? "jpeg" : "png")
                .next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var parameters = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(kind == FileKind.JPEG ? opaque(picture) : picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage opaque(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR || picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            return picture;
        }
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var drawing = opaque.createGraphics();
        drawing.drawImage(picture, 0, 0, null);
        drawing.dispose();
        return opaque;
    }
}
