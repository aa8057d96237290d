package org.yuanba.board.sheet;

import java.util.Set;
import java.util.regex.Pattern;

/** Reckons how high a piece of the sheet is, from its letters: Chinese signs are as wide as they are high. */
public final class TextHeight {

    /** Width of the sheet between its margins, in points. */
    public static final double WIDE = 527;

    /** Width of one of two columns. */
    public static final double HALF = 253;

    /** Height of a line of body text. */
    public static final double LINE = 24;

    private static final double BODY = 16;
    private static final double NARROW = 0.58;
    private static final int FIRST_WIDE = 0x2E80;
    private static final Set<String> BLOCKS = Set.of("h2", "h3", "p", "li", "tr", "dd", "div", "section", "article");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9]+)[^>]*>|[^<]+");
    private static final double HEADING_HEIGHT = 45;
    private static final double BETWEEN = 3;

    private TextHeight() {}

    /** The height of this markup at this width. */
    public static double of(String html, double width) {
        var tags = TAG.matcher(html);
        var text = new StringBuilder();
        double height = 0;
        boolean heading = false;
        while (tags.find()) {
            var tag = tags.group(2);
            if (tag == null) {
                text.append(tags.group());
            } else if (BLOCKS.contains(tag)) {
                height += height(text.toString().strip(), heading, width);
                text.setLength(0);
                heading = tag.equals("h2") && tags.group(1).isEmpty();
            }
        }
        return height + height(text.toString().strip(), heading, width);
    }

    private static double height(String text, boolean heading, double width) {
        if (text.isEmpty()) {
            return 0;
        }
        return heading ? HEADING_HEIGHT : lines(text, width) * LINE + BETWEEN;
    }

    /** Lines of body text at this width; a line of its own for each line break. */
    public static int lines(String text, double width) {
        return text.lines()
                .mapToInt(line -> (int) Math.max(1, Math.ceil(width(line) * BODY / (width - BODY))))
                .sum();
    }

    /** The longest beginning of the text that takes no more than so many lines. */
    public static String beginning(String text, int lines, double width) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines(text.substring(0, middle), width) <= lines) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int end = low > 0 && low < text.length() && Character.isHighSurrogate(text.charAt(low - 1)) ? low - 1 : low;
        return text.substring(0, end);
    }

    private static double width(String line) {
        return line.replaceAll("&[a-z0-9#]+;", "字")
                .codePoints()
                .mapToDouble(c -> c >= FIRST_WIDE ? 1 : NARROW)
                .sum();
    }
}
