package org.yuanba.place;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.yuanba.shared.PlaceLevel;

/** Reads a file of divisions line by line: {@code code,level,name,parent}, UTF-8, plain or gzipped. */
final class DivisionFile {

    private static final String HEADER = "code,level,name,parent";
    private static final int LONGEST_LINE = 1_000;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

    private DivisionFile(InputStream in) {
        this.in = in;
    }

    /** Over these bytes, unpacked when they are gzipped. */
    static DivisionFile of(InputStream bytes) throws IOException {
        var buffered = new BufferedInputStream(bytes, 1 << 16);
        buffered.mark(2);
        boolean gzipped = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return new DivisionFile(
                gzipped ? new BufferedInputStream(new GZIPInputStream(buffered, 1 << 16), 1 << 16) : buffered);
    }

    /** Hands over each good row with its line number, and each fault. */
    void read(ObjLongConsumer<Division> rows, ObjLongConsumer<String> faults) throws IOException {
        for (long number = 1; ; number++) {
            var bytes = nextLine();
            if (bytes.isEmpty()) {
                if (number == 1) {
                    faults.accept("the file is empty", 1);
                }
                return;
            }
            var line = decoded(bytes.get());
            var reason = line == null ? "not UTF-8, or longer than " + LONGEST_LINE + " bytes" : null;
            if (line != null && number == 1) {
                reason = HEADER.equals(line.replace("\uFEFF", "")) ? null : "the header must be " + HEADER;
            } else if (line != null) {
                reason = take(line, number, rows);
            }
            if (reason != null) {
                faults.accept(reason, number);
            }
        }
    }

    private @Nullable String take(String line, long number, ObjLongConsumer<Division> rows) {
        var cells = line.split(",", -1);
        if (cells.length != 4) {
            return "has " + cells.length + " columns instead of 4";
        }
        var division = new Division(cells[0], cells[1], cells[2].strip(), cells[3].isEmpty() ? null : cells[3]);
        var reason = reasonAgainst(division);
        if (reason == null) {
            rows.accept(division, number);
        }
        return reason;
    }

    private static @Nullable String reasonAgainst(Division division) {
        var code = division.code();
        if (code.isEmpty() || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "the code " + code + " is not a number";
        }
        var level = PlaceLevel.ofDigits(code.length()).filter(found -> found != PlaceLevel.COMPOUND);
        if (level.isEmpty()) {
            return "the code " + code + " has " + code.length() + " digits; 2, 4, 6, 9 or 12 are right";
        }
        if (!level.get().word().equals(division.level())) {
            return "the code " + code + " is that of a " + level.get().word() + ", but the level says "
                    + division.level();
        }
        if (division.name().isEmpty() || division.name().length() > PlaceNaming.LONGEST) {
            return "the name of " + code + " is empty or longer than " + PlaceNaming.LONGEST + " characters";
        }
        var above = level.get()
                .above()
                .map(upper -> code.substring(0, upper.digits()))
                .orElse("");
        var parent = division.parent() == null ? "" : division.parent();
        return parent.equals(above)
                ? null
                : "the parent of " + code + " must be " + (above.isEmpty() ? "empty" : above) + ", not " + parent;
    }

    private Optional<byte[]> nextLine() throws IOException {
        var line = new ByteArrayOutputStream(96);
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (read != '\r' && line.size() <= LONGEST_LINE) {
                line.write(read);
            }
        }
        return Optional.of(line.toByteArray());
    }

    private @Nullable String decoded(byte[] bytes) {
        try {
            return bytes.length > LONGEST_LINE
                    ? null
                    : decoder.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
