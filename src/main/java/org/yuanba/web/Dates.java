package org.yuanba.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days, times and spans as one writes them, in Chinese and English; the design guide's section 9. */
public final class Dates {

    /** The zone all of China lives by. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int NEAR = 3;
    private static final int FAR = 14;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

    private final Texts texts;
    private final Locale locale;
    private final LocalDate today;

    Dates(Texts texts, Locale locale, LocalDate today) {
        this.texts = texts;
        this.locale = locale;
        this.today = today;
    }

    /** Today in Shanghai. */
    public LocalDate today() {
        return today;
    }

    /** 11月24日 星期二; with the year when it is another: 2025年11月24日. */
    public String day(LocalDate day) {
        return texts.text(
                locale,
                day.getYear() == today.getYear() ? "date.day" : "date.day.year",
                Integer.toString(day.getYear()),
                isEnglish()
                        ? day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                        : Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()),
                weekday(day));
    }

    /** 11月24日, without the weekday. */
    public String shortDay(LocalDate day) {
        return texts.text(
                locale,
                day.getYear() == today.getYear() ? "date.short" : "date.short.year",
                Integer.toString(day.getYear()),
                isEnglish()
                        ? day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                        : Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()));
    }

    /** 星期二. */
    public String weekday(LocalDate day) {
        return isEnglish()
                ? day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                : day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
    }

    /** 8:30, 24-hour. */
    public String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /** 今天 8:10, 昨天 17:42, or the day with the clock time. */
    public String at(Instant instant) {
        var moment = instant.atZone(ZONE);
        var day = moment.toLocalDate();
        var clock = CLOCK.format(moment);
        if (day.equals(today)) {
            return texts.text(locale, "date.today", clock);
        }
        return day.equals(today.minusDays(1))
                ? texts.text(locale, "date.yesterday", clock)
                : shortDay(day) + " " + clock;
    }

    private boolean isEnglish() {
        return locale.getLanguage().equals("en");
    }

    /** How long a last day still is away: 今天到期, 还有 2 天, 过了 3 天; the day itself when it is far. */
    public String left(LocalDate due) {
        var days = ChronoUnit.DAYS.between(today, due);
        if (days > FAR) {
            return texts.text(locale, "date.until", day(due));
        }
        return days < 0 ? texts.text(locale, "date.over", -days) : texts.text(locale, "date.left", days);
    }

    /** Whether a last day is less than four days away, or past. */
    public boolean isNear(LocalDate due) {
        return ChronoUnit.DAYS.between(today, due) <= NEAR;
    }
}
