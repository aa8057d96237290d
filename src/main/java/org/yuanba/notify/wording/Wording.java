package org.yuanba.notify.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yuanba.web.Texts;

/** Puts a message into words, in the language of the one who reads it. */
@Component
public class Wording {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    /** The sentence. */
    public String text(Locale locale, String template, List<String> told) {
        return texts.text(
                locale,
                template,
                told.stream().map(Told::read).map(value -> said(locale, value)).toArray());
    }

    /** A few words about what it is. */
    public String subject(Locale locale, String template) {
        return texts.text(locale, template + ".subject");
    }

    private Object said(Locale locale, Object value) {
        return switch (value) {
            case LocalDate day -> day(locale, day);
            case LocalTime time -> CLOCK.format(time);
            default -> value;
        };
    }

    private String day(Locale locale, LocalDate day) {
        var english = locale.getLanguage().equals("en");
        return texts.text(
                locale,
                "date.day",
                Integer.toString(day.getYear()),
                english
                        ? day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                        : Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()),
                day.getDayOfWeek()
                        .getDisplayName(
                                english ? TextStyle.SHORT : TextStyle.FULL,
                                english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE));
    }
}
