package org.yuanba.board.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.board.domain.DutyPhone;
import org.yuanba.board.notice.DayKind;
import org.yuanba.board.notice.Notice;
import org.yuanba.board.notice.NoticeKind;
import org.yuanba.board.notice.NoticeText;

/**
 * A notice as typed.
 *
 * @param kind 公示 or 公开
 * @param title its title
 * @param body its text
 * @param contactName whom objections go to
 * @param contactPhone where they call
 * @param rule id of the rule the period follows, or empty
 * @param days how many days, or empty
 * @param dayKind how they are counted
 * @param replaces the notice it corrects, or empty
 * @param version the version that was opened
 */
public record NoticeForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String body,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String rule,
        @Nullable String days,
        @Nullable String dayKind,
        @Nullable String replaces,
        @Nullable Integer version) {

    static NoticeForm blank(NoticeKind kind, @Nullable String phone) {
        return new NoticeForm(kind.name(), "", "", "", phone, "", "", DayKind.CALENDAR.name(), "", 0);
    }

    /** The form of a notice; as a correction it points back to it. */
    static NoticeForm of(Notice notice, boolean asCorrection) {
        var text = notice.text();
        var replaces = asCorrection ? notice.id() : notice.replaces();
        return new NoticeForm(
                text.kind().name(),
                text.title(),
                text.body(),
                text.contactName(),
                text.contactPhone(),
                text.rule() == null ? "" : text.rule().toString(),
                text.days() == null ? "" : text.days().toString(),
                text.dayKind() == null
                        ? DayKind.CALENDAR.name()
                        : text.dayKind().name(),
                replaces == null ? "" : replaces.toString(),
                notice.version());
    }

    /** What was typed into a field, never none. */
    public String said(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Whether it is to be a 公示. */
    public boolean isPublicNotice() {
        return !NoticeKind.DISCLOSURE.name().equals(kind);
    }

    /** The text, as far as it can be read; what cannot is refused by the notice itself. */
    NoticeText text() {
        var number = said(days).strip();
        return new NoticeText(
                isPublicNotice() ? NoticeKind.PUBLIC_NOTICE : NoticeKind.DISCLOSURE,
                said(title).strip(),
                said(body).strip().replace("\r\n", "\n"),
                orNone(contactName),
                phone(),
                said(rule).matches("[0-9a-fA-F-]{36}") ? UUID.fromString(said(rule)) : null,
                number.isEmpty() ? null : number.matches("[0-9]{1,4}") ? Integer.valueOf(number) : 0,
                DayKind.WORKING.name().equals(dayKind) ? DayKind.WORKING : DayKind.CALENDAR);
    }

    private @Nullable String phone() {
        var typed = orNone(contactPhone);
        return typed == null
                ? null
                : DutyPhone.parse(typed).map(DutyPhone::shown).orElse(typed);
    }

    private @Nullable String orNone(@Nullable String value) {
        var typed = said(value).strip();
        return typed.isEmpty() ? null : typed;
    }
}
