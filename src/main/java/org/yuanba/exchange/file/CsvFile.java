package org.yuanba.exchange.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** A table as text: UTF-8 with or without mark, UTF-16 with mark, or GB18030; comma, semicolon or tab between cells. */
final class CsvFile implements TableFile, FileTable {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Charset charset;
    private final FileLimits limits;

    private CsvFile(Path file, Charset charset, FileLimits limits) {
        this.file = file;
        this.charset = charset;
        this.limits = limits;
    }

    static CsvFile open(Path file, FileLimits limits) throws IOException {
        return new CsvFile(file, charsetOf(file), limits);
    }

    @Override
    public List<FileTable> tables() {
        return List.of(this);
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public void read(Predicate<FileRow> each) {
        try (var first = reader();
                var reader = reader()) {
            new CsvRows(reader, separatorOf(first), limits).read(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // nothing is held open between two readings
    }

    private Reader reader() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), BUFFER);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static char separatorOf(Reader reader) throws IOException {
        var head = CharBuffer.allocate(8192);
        while (head.hasRemaining() && reader.read(head) > 0) {
            // until full
        }
        head.flip();
        var counts = new int[3];
        var quoted = false;
        for (int i = 0; i < head.length(); i++) {
            var c = head.charAt(i);
            quoted ^= c == '"';
            if (!quoted) {
                counts[0] += c == ',' ? 1 : 0;
                counts[1] += c == '\t' ? 1 : 0;
                counts[2] += c == ';' ? 1 : 0;
            }
        }
        return counts[1] > counts[0] && counts[1] >= counts[2] ? '\t' : counts[2] > counts[0] ? ';' : ',';
    }

    private static Charset charsetOf(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(2);
        }
        if (head.length == 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length == 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        for (var charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (isText(file, charset)) {
                return charset;
            }
        }
        throw new FileRefused("exchange.file.not-a-table");
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        try (var in = Files.newByteChannel(file)) {
            while (true) {
                var ended = in.read(bytes) < 0;
                bytes.flip();
                chars.clear();
                if (decoder.decode(bytes, chars, ended).isError() || hasControls(chars.flip())) {
                    return false;
                }
                bytes.compact();
                if (ended) {
                    return true;
                }
            }
        }
    }

    private static boolean hasControls(CharBuffer chars) {
        for (int i = 0; i < chars.length(); i++) {
            var c = chars.charAt(i);
            if (c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 26) {
                return true;
            }
        }
        return false;
    }
}
