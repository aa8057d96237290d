package org.yuanba.exchange.file;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The packed parts of a workbook, each read through a guard. */
final class Workbook implements AutoCloseable {

    private static final XMLInputFactory XML = safeXml();
    private static final int LARGEST_DIRECTORY = 4 << 20;
    private static final int DEEPEST = 64;

    private final ZipFile zip;
    private final FileLimits limits;

    private Workbook(ZipFile zip, FileLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static Workbook open(Path file, FileLimits limits) throws IOException {
        refuseLargeDirectory(file);
        try {
            return new Workbook(new ZipFile(file.toFile()), limits);
        } catch (ZipException e) {
            throw new FileRefused("exchange.file.broken");
        }
    }

    /** Reads a part's elements; the part is closed afterwards. */
    void read(String part, int megabytes, Elements to) {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (var in = open(entry, megabytes)) {
            var xml = XML.createXMLStreamReader(in, "UTF-8");
            var depth = 0;
            while (xml.hasNext()) {
                var event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (depth > DEEPEST) {
                    throw new FileRefused("exchange.file.bomb");
                }
                if (!to.next(event, xml)) {
                    return;
                }
            }
        } catch (XMLStreamException | IOException e) {
            throw new FileRefused("exchange.file.broken");
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    private InputStream open(ZipEntry entry, int megabytes) throws IOException {
        if (entry.getSize() > megabytes * 1024L * 1024L) {
            throw new FileRefused("exchange.file.bomb");
        }
        return new GuardedStream(
                zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()), megabytes, limits.ratio());
    }

    private static void refuseLargeDirectory(Path file) throws IOException {
        try (var raw = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(raw.length(), 65_557)];
            raw.seek(raw.length() - tail.length);
            raw.readFully(tail);
            for (int i = tail.length - 22; i >= 0; i--) {
                if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                    if (little(tail, i + 12) > LARGEST_DIRECTORY) {
                        throw new FileRefused("exchange.file.bomb");
                    }
                    return;
                }
            }
            throw new FileRefused("exchange.file.broken");
        }
    }

    private static long little(byte[] bytes, int at) {
        return (bytes[at] & 0xFFL)
                | (bytes[at + 1] & 0xFFL) << 8
                | (bytes[at + 2] & 0xFFL) << 16
                | (bytes[at + 3] & 0xFFL) << 24;
    }

    private static XMLInputFactory safeXml() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Takes the events of a part. */
    interface Elements {

        /** The next event; false stops. */
        boolean next(int event, XMLStreamReader xml) throws XMLStreamException;
    }
}
