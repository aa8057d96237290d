package org.yuanba.place.division;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.yuanba.place.PlaceNaming;
import org.yuanba.shared.PlaceLevel;

/** Reads a file of divisions line by line: {@code code,level,name,parent}, UTF-8, plain or gzipped. */
final class DivisionFile {

    private static final String HEADER = "code,level,name,parent";
    private static final int LONGEST_LINE = 1_000;
    private static final String OTHER_ENCODING = "encoding";

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

    /** Hands over each good row with its line number, and each fault; a file in another encoding is one fault. */
    void read(ObjLongConsumer<Division> rows, Consumer<DivisionFault> faults) throws IOException {
        for (long number = 1; ; number++) {
            var bytes = nextLine();
            if (bytes.isEmpty()) {
                if (number == 1) {
                    faults.accept(DivisionFault.of(1, "empty"));
                }
                return;
            }
            var fault = take(bytes.get(), number, rows);
            if (fault != null) {
                faults.accept(fault);
                if (fault.kind().equals(OTHER_ENCODING)) {
                    return;
                }
            }
        }
    }

    private @Nullable DivisionFault take(byte[] bytes, long number, ObjLongConsumer<Division> rows) {
        if (bytes.length > LONGEST_LINE) {
            return DivisionFault.of(number, "too-long", LONGEST_LINE);
        }
        var line = decoded(bytes, decoder);
        if (line == null || line.indexOf('\0') >= 0) {
            return DivisionFault.of(number, OTHER_ENCODING, encodingOf(bytes));
        }
        if (number == 1) {
            return HEADER.equals(line.replace("\uFEFF", "")) ? null : DivisionFault.of(1, "header", HEADER);
        }
        var cells = line.split(",", -1);
        if (cells.length != 4) {
            return DivisionFault.of(number, "columns", cells.length);
        }
        var division = new Division(cells[0], cells[1], cells[2].strip(), cells[3].isEmpty() ? null : cells[3]);
        var fault = faultOf(division, number);
        if (fault == null) {
            rows.accept(division, number);
        }
        return fault;
    }

    private static @Nullable DivisionFault faultOf(Division division, long line) {
        var code = division.code();
        if (code.isEmpty() || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return DivisionFault.of(line, "no-number", code);
        }
        var level = PlaceLevel.ofDigits(code.length()).filter(found -> found != PlaceLevel.COMPOUND);
        if (level.isEmpty()) {
            return DivisionFault.of(line, "digits", code, code.length());
        }
        if (!level.get().word().equals(division.level())) {
            return DivisionFault.of(line, "level", code, level.get().word(), division.level());
        }
        if (division.name().isEmpty() || division.name().length() > PlaceNaming.LONGEST) {
            return DivisionFault.of(line, "name", code, PlaceNaming.LONGEST);
        }
        var above = level.get()
                .above()
                .map(upper -> code.substring(0, upper.digits()))
                .orElse("");
        var parent = division.parent() == null ? "" : division.parent();
        return parent.equals(above) ? null : DivisionFault.of(line, "parent", code, above, parent);
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

    private static @Nullable String decoded(byte[] bytes, CharsetDecoder decoder) {
        try {
            return decoder.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** What the line is most likely written in. */
    private static String encodingOf(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return "UTF-16";
            }
        }
        return decoded(bytes, Charset.forName("GB18030").newDecoder()) == null ? "?" : "GB18030 (GBK)";
    }
}
