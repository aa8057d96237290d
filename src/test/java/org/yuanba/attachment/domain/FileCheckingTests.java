package org.yuanba.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuanba.attachment.FileKind;
import org.yuanba.attachment.FileRefused;

/** What a file is by its content, and what is left of it. */
class FileCheckingTests {

    @TempDir
    Path folder;

    private final PictureCleaning pictures = new PictureCleaning();

    @Test
    void knowsAPdf() throws IOException {
        assertThat(kind("%PDF-1.7\n%%EOF")).isEqualTo(FileKind.PDF);
    }

    @Test
    void refusesAPdfThatRunsScripts() {
        refused("attachment.refused.active", "%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>");
        refused("attachment.refused.active", "%PDF-1.7\n<< /S /Launch /F (cmd) >>");
    }

    @Test
    void takesAPdfThatOnlySpeaksOfScripts() throws IOException {
        assertThat(kind("%PDF-1.7\n(/JavaScripting is a word)")).isEqualTo(FileKind.PDF);
    }

    @Test
    void refusesPagesPicturesThatRunAndPrograms() {
        refused("attachment.refused.kind", "<html><script>alert(1)</script></html>");
        refused("attachment.refused.kind", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>");
        refused("attachment.refused.kind", "MZ\u0090\u0000 this program cannot be run in DOS mode");
        refused("attachment.refused.kind", "#!/bin/sh\nrm -rf /");
    }

    @Test
    void refusesAnEmptyFile() {
        refused("attachment.refused.empty", "");
    }

    @Test
    void knowsWorkbooksAndDocuments() throws IOException {
        assertThat(FileChecking.kindOf(zip("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(FileKind.XLSX);
        assertThat(FileChecking.kindOf(zip("[Content_Types].xml", "word/document.xml")))
                .isEqualTo(FileKind.DOCX);
    }

    @Test
    void refusesMacros() throws IOException {
        var file = zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin");
        assertThatThrownBy(() -> FileChecking.kindOf(file)).isInstanceOf(FileRefused.class);
    }

    @Test
    void refusesAnyOtherZip() throws IOException {
        var file = zip("a.txt");
        assertThatThrownBy(() -> FileChecking.kindOf(file)).isInstanceOf(FileRefused.class);
    }

    @Test
    void refusesMoreThanTwentyMegabytes() throws IOException {
        var file = Files.write(folder.resolve("big"), new byte[20_000_001]);
        assertThatThrownBy(() -> FileChecking.kindOf(file))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.key()).isEqualTo("attachment.refused.size"));
    }

    @Test
    void takesTheNotesOutOfAPhoto() throws IOException {
        var file = Files.write(folder.resolve("photo.jpg"), withNotes(jpeg(), 1));
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .contains("GPS-30.57");
        var cleaned = pictures.clean(file, FileKind.JPEG);
        assertThat(new String(cleaned, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS-30.57")
                .doesNotContain("Exif");
    }

    @Test
    void turnsAPhotoTheWayItWasHeld() throws IOException {
        var file = Files.write(folder.resolve("photo.jpg"), withNotes(jpeg(), 6));
        var turned = ImageIO.read(new java.io.ByteArrayInputStream(pictures.clean(file, FileKind.JPEG)));
        assertThat(turned.getWidth()).isEqualTo(20);
        assertThat(turned.getHeight()).isEqualTo(40);
        assertThat(new Color(turned.getRGB(10, 4)).getRed()).isGreaterThan(150);
        assertThat(new Color(turned.getRGB(10, 36)).getBlue()).isGreaterThan(150);
    }

    @Test
    void makesALargePictureSmaller() throws IOException {
        var picture = new BufferedImage(5000, 4000, BufferedImage.TYPE_BYTE_GRAY);
        var file = folder.resolve("large.png");
        ImageIO.write(picture, "png", file.toFile());
        var kept = ImageIO.read(new java.io.ByteArrayInputStream(pictures.clean(file, FileKind.PNG)));
        assertThat((long) kept.getWidth() * kept.getHeight()).isLessThanOrEqualTo(PictureCleaning.KEPT_PIXELS);
    }

    @Test
    void refusesAPictureThatIsBroken() throws IOException {
        var whole = jpeg();
        var file = Files.write(folder.resolve("broken.jpg"), java.util.Arrays.copyOf(whole, 30));
        assertThatThrownBy(() -> pictures.clean(file, FileKind.JPEG)).isInstanceOf(FileRefused.class);
    }

    @Test
    void takesTheNotesOutOfAWebp() {
        var cleaned = WebpCleaning.clean(webp(100, 50), PictureCleaning.MOST_PIXELS);
        assertThat(new String(cleaned, StandardCharsets.ISO_8859_1))
                .contains("VP8L")
                .doesNotContain("EXIF")
                .doesNotContain("GPS-30.57");
        assertThat(ByteBuffer.wrap(cleaned).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(cleaned.length - 8);
    }

    @Test
    void refusesAWebpWithTooManyPixels() {
        assertThatThrownBy(() -> WebpCleaning.clean(webp(16_000, 16_000), PictureCleaning.MOST_PIXELS))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void namesAFileByWhatItIs() {
        assertThat(FileName.of("C:\\照片\\预算.exe", FileKind.PDF)).isEqualTo("预算.pdf");
        assertThat(FileName.of("../../etc/passwd", FileKind.PNG)).isEqualTo("passwd.png");
        assertThat(FileName.of("\u202Egpj.exe", FileKind.JPEG)).isEqualTo("gpj.jpg");
        assertThat(FileName.of("", FileKind.XLSX)).isEqualTo("xlsx.xlsx");
    }

    private FileKind kind(String content) throws IOException {
        return FileChecking.kindOf(Files.writeString(folder.resolve("file"), content, StandardCharsets.ISO_8859_1));
    }

    private void refused(String key, String content) {
        assertThatThrownBy(() -> kind(content))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private Path zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        }
        return Files.write(folder.resolve("file.zip"), bytes.toByteArray());
    }

    private static byte[] jpeg() throws IOException {
        var picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, 20, 20);
        drawing.setColor(Color.BLUE);
        drawing.fillRect(20, 0, 20, 20);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] withNotes(byte[] jpeg, int orientation) {
        var notes = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + 9).order(ByteOrder.LITTLE_ENDIAN);
        notes.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        notes.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        notes.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation);
        notes.putInt(0).put("GPS-30.57".getBytes(StandardCharsets.US_ASCII));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        out.write((notes.capacity() + 2) >> 8);
        out.write((notes.capacity() + 2) & 0xFF);
        out.writeBytes(notes.array());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] webp(int width, int height) {
        var out = ByteBuffer.allocate(12 + 8 + 6 + 8 + 10).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36).put("WEBP".getBytes(StandardCharsets.US_ASCII));
        out.put("VP8L".getBytes(StandardCharsets.US_ASCII)).putInt(5).put((byte) 0x2f);
        out.putInt((width - 1) | (height - 1) << 14).put((byte) 0);
        out.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(9)
                .put("GPS-30.57".getBytes(StandardCharsets.US_ASCII));
        return out.array();
    }
}
