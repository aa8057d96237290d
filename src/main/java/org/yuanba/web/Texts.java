package org.yuanba.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence of the screens, in Chinese and English: {@code messages/<module>.properties} is Chinese,
 * {@code messages/<module>_en.properties} English. Sentences are ICU message formats.
 */
@Component
public class Texts {

    /** Plain Chinese, the language of the house. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final Map<String, String> chinese = new HashMap<>();
    private final Map<String, String> english = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Texts() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            var name = String.valueOf(file.getFilename());
            read(file, name.endsWith("_en.properties") ? english : chinese);
        }
    }

    private static void read(Resource file, Map<String, String> into) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (var key : properties.stringPropertyNames()) {
            if (into.put(key, properties.getProperty(key)) != null) {
                throw new IllegalStateException("The message " + key + " stands twice, once in " + file.getFilename());
            }
        }
    }

    /** The sentence in this language; a missing one shows its key in brackets, and a test fails for it. */
    public String text(Locale locale, String key, Object... arguments) {
        var english = locale.getLanguage().equals("en");
        var pattern = (english ? this.english : chinese).get(key);
        if (pattern == null) {
            return "[" + key + "]";
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        var format = formats.computeIfAbsent(
                (english ? "en " : "zh ") + key, k -> new MessageFormat(pattern, english ? Locale.ENGLISH : CHINESE));
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** Whether the sentence exists in this language. */
    public boolean has(Locale locale, String key) {
        return (locale.getLanguage().equals("en") ? english : chinese).containsKey(key);
    }

    /** The keys of a language. */
    public Set<String> keys(Locale locale) {
        return Set.copyOf((locale.getLanguage().equals("en") ? english : chinese).keySet());
    }
}
