package org.yuanba.board.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yuanba.board.BoardCode;

/** How high text is on paper, and codes that lead back. */
class TextHeightTests {

    @Test
    void countsThirtyOneSignsToALine() {
        assertThat(TextHeight.lines("字".repeat(31), TextHeight.WIDE)).isEqualTo(1);
        assertThat(TextHeight.lines("字".repeat(33), TextHeight.WIDE)).isEqualTo(2);
    }

    @Test
    void givesEachLineBreakALine() {
        assertThat(TextHeight.lines("一\n二\n三", TextHeight.WIDE)).isEqualTo(3);
    }

    @Test
    void isHigherInANarrowColumn() {
        var html = "<p>" + "字".repeat(60) + "</p>";
        assertThat(TextHeight.of(html, TextHeight.HALF)).isGreaterThan(TextHeight.of(html, TextHeight.WIDE));
    }

    @Test
    void reckonsNothingForMarkupAlone() {
        assertThat(TextHeight.of("<section><div> </div></section>", TextHeight.WIDE))
                .isZero();
    }

    @Property(tries = 200)
    void cutsToNoMoreLinesThanAsked(
            @ForAll @IntRange(min = 0, max = 800) int length, @ForAll @IntRange(min = 1, max = 9) int lines) {
        var cut = TextHeight.beginning("字".repeat(length), lines, TextHeight.WIDE);
        assertThat(TextHeight.lines(cut, TextHeight.WIDE)).isLessThanOrEqualTo(lines);
        assertThat("字".repeat(length)).startsWith(cut);
    }

    @Test
    void drawsACodeThatIsReadBack() throws Exception {
        var qr = QrCode.of("https://yuanba.example.cn/b/7K4M9C?v=12");
        var picture = new java.awt.image.BufferedImage(
                qr.size() * 4, qr.size() * 4, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
        var drawing = picture.createGraphics();
        drawing.setColor(java.awt.Color.WHITE);
        drawing.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        drawing.setColor(java.awt.Color.BLACK);
        var runs = java.util.regex.Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(qr.path());
        while (runs.find()) {
            drawing.fillRect(
                    Integer.parseInt(runs.group(1)) * 4,
                    Integer.parseInt(runs.group(2)) * 4,
                    Integer.parseInt(runs.group(3)) * 4,
                    4);
        }
        drawing.dispose();
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new com.google.zxing.RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        var read = new com.google.zxing.qrcode.QRCodeReader()
                .decode(new com.google.zxing.BinaryBitmap(new com.google.zxing.common.HybridBinarizer(source)));
        assertThat(read.getText()).isEqualTo("https://yuanba.example.cn/b/7K4M9C?v=12");
    }

    @Test
    void leadsNowhereWithoutAPublicAddress() {
        assertThat(new PublicAddress("").of(new BoardCode("7K4M9C"))).isEmpty();
        assertThat(new PublicAddress("https://a.cn/").of(new BoardCode("7K4M9C")))
                .contains("https://a.cn/b/7K4M9C");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new PublicAddress("javascript:alert(1)"))
                .hasMessageContaining("yuanba.public-url");
    }
}
