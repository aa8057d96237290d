package org.yuanba.board.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons how long a notice stands: by the signed-off rule it follows, or by the days the yard has set itself. */
@Component
public class NoticePeriods {

    private final NoticeRules rules;

    NoticePeriods(NoticeRules rules) {
        this.rules = rules;
    }

    /** The period of this text if it is published that day; none for a 公开 without days. */
    public @Nullable NoticePeriod of(NoticeText text, LocalDate published) {
        if (text.days() == null) {
            return null;
        }
        var kind = text.dayKind() == null ? DayKind.CALENDAR : text.dayKind();
        if (text.rule() != null) {
            var rule = rules.find(text.rule())
                    .filter(NoticeRule::isSignedOff)
                    .orElseThrow(() -> new NoticeRefused(List.of(Refusal.of("rule", "notice.refused.rule"))));
            if (text.days() < rule.minDays()) {
                throw new NoticeRefused(List.of(Refusal.of("days", "notice.refused.too-short", rule.minDays())));
            }
            kind = rule.dayKind();
        }
        return reckon(published, text.days(), kind);
    }

    private static NoticePeriod reckon(LocalDate published, int days, DayKind kind) {
        var day = published;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (kind == DayKind.CALENDAR || isWorked(day)) {
                left--;
            }
        }
        while (!isWorked(day)) {
            day = day.plusDays(1);
        }
        return new NoticePeriod(day, false);
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
