package org.yuanba.problem.open311;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.yuanba.problem.open311.Element.Items;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of the interface.
 *
 * @param status of HTTP
 * @param root what the whole is called in XML
 * @param content an {@link Element}, or {@link Items}, in JSON a bare array
 */
record Answer(int status, String root, Object content) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    static Answer of(String root, Object content) {
        return new Answer(200, root, content);
    }

    static Answer error(Open311Error error) {
        var one = new Element().with("code", error.code()).with("description", error.description());
        return new Answer(error.status(), "errors", new Items("error", java.util.List.of(one)));
    }

    /** In the format of the address: {@code xml} or {@code json}. */
    ResponseEntity<byte[]> in(String format) {
        var json = format.toLowerCase(Locale.ROOT).equals("json");
        var text = json ? JSON.writeValueAsString(plain(content)) : xml();
        return ResponseEntity.status(status)
                .contentType(
                        new MediaType(json ? MediaType.APPLICATION_JSON : MediaType.TEXT_XML, StandardCharsets.UTF_8))
                .header("Access-Control-Allow-Origin", "*")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Element one -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                one.values().forEach((name, inner) -> plain.put(name, plain(inner)));
                yield plain;
            }
            case Items list -> list.items().stream().map(Answer::plain).toList();
            case null -> null;
            default -> value;
        };
    }

    private String xml() {
        try {
            var text = new StringWriter();
            var writer = XML.createXMLStreamWriter(text);
            writer.writeStartDocument("utf-8", "1.0");
            write(writer, root, content);
            writer.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(XMLStreamWriter writer, String name, @Nullable Object value) throws XMLStreamException {
        writer.writeStartElement(name);
        switch (value) {
            case Element one -> {
                for (var inner : one.values().entrySet()) {
                    write(writer, inner.getKey(), inner.getValue());
                }
            }
            case Items list -> {
                for (var item : list.items()) {
                    write(writer, list.item(), item);
                }
            }
            case null -> {}
            default -> writer.writeCharacters(allowed(Objects.toString(value)));
        }
        writer.writeEndElement();
    }

    /** XML 1.0 knows no control characters. */
    private static String allowed(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
