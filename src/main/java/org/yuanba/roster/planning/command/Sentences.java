package org.yuanba.roster.planning.command;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.yuanba.roster.planning.TaskRefused;

/** The sentences of a refusal for the command line, which speaks English. */
final class Sentences {

    private Sentences() {}

    /** What was refused and what to do, in a sentence. */
    static String of(TaskRefused refused) {
        var pattern = read().getProperty(refused.key(), refused.key());
        return new MessageFormat(pattern, Locale.ENGLISH)
                .format(refused.arguments().toArray());
    }

    private static Properties read() {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Sentences.class.getResourceAsStream("/messages/roster_en.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
