package org.yuanba.board.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuanba.calendar.Counting;
import org.yuanba.calendar.Deadlines;

/** Reckons how long a notice stands: by the signed-off rule it follows, or by the days the yard has set itself. */
@Component
public class NoticePeriods {

    private final NoticeRules rules;
    private final Deadlines deadlines;

    NoticePeriods(NoticeRules rules, Deadlines deadlines) {
        this.deadlines = deadlines;
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
        var deadline = deadlines.of(published, text.days(), Counting.valueOf(kind.name()));
        return new NoticePeriod(deadline.lastDay(), !deadline.isUncertain());
    }
}
