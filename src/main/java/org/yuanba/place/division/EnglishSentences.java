package org.yuanba.place.division;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The sentences of this module in English, for the command line and for logs. */
public final class EnglishSentences {

    private static final Properties SENTENCES = read();

    private EnglishSentences() {}

    /** The sentence of this key; the key itself where there is none. */
    public static String of(String key, List<Object> arguments) {
        return new MessageFormat(SENTENCES.getProperty(key, key), Locale.ENGLISH).format(arguments.toArray());
    }

    private static Properties read() {
        var sentences = new Properties();
        var resource = EnglishSentences.class.getResourceAsStream("/messages/place_en.properties");
        try (var reader = new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
