package org.yuanba.place.redraw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yuanba.place.redraw.RedrawPlan.Problem;

/**
 * What a person says about a place: where it comes from, and where it goes.
 *
 * @param line number of the line it stands on
 * @param from key or code of a place that stands
 * @param to code in the newer edition, or key of the place it goes to
 * @param more a third column, empty where there is none
 */
public record Mapping(long line, String from, String to, String more) {

    /**
     * Lines that were read.
     *
     * @param lines the good ones
     * @param problems what is wrong with the others
     */
    public record Lines(List<Mapping> lines, List<Problem> problems) {

        /** No line at all. */
        public static Lines none() {
            return new Lines(List.of(), List.of());
        }
    }

    /** Reads a CSV file in UTF-8 whose header is one of these, for a third column may be left out. */
    public static Lines read(InputStream file, String... headers) throws IOException {
        try {
            return parse(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(file.readAllBytes()))
                            .toString(),
                    headers);
        } catch (CharacterCodingException e) {
            return new Lines(List.of(), List.of(Problem.of("map-encoding")));
        }
    }

    /** Reads lines; a text without header is taken as it is. */
    public static Lines parse(String text, String... headers) {
        var good = new ArrayList<Mapping>();
        var problems = new ArrayList<Problem>();
        var lines = text.replace("\uFEFF", "").lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            var cells = lines.get(i).split("[,，\t]", -1);
            boolean skipped =
                    lines.get(i).isEmpty() || i == 0 && List.of(headers).contains(lines.get(0));
            if (!skipped && (cells.length < 2 || cells.length > 3)) {
                problems.add(Problem.of("map-columns", i + 1, headers[0]));
            } else if (!skipped) {
                good.add(new Mapping(
                        i + 1, cells[0].strip(), cells[1].strip(), cells.length == 3 ? cells[2].strip() : ""));
            }
        }
        return new Lines(good, problems);
    }
}
