package org.yuanba.board.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yuanba.board.domain.DutyPhone;

/**
 * What a notice says.
 *
 * @param kind 公示 or 公开
 * @param title its title, at most 80 characters
 * @param body its text, at most 8,000 characters
 * @param contactName the form of address of whoever takes objections, or none
 * @param contactPhone the phone objections go to, or none
 * @param rule the signed-off rule its period follows, or none: the yard sets its own
 * @param days how many days it stands, or none
 * @param dayKind how they are counted, or none
 */
public record NoticeText(
        NoticeKind kind,
        String title,
        String body,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable UUID rule,
        @Nullable Integer days,
        @Nullable DayKind dayKind) {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_BODY = 8000;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_DAYS = 365;

    /** What keeps it from being kept as a draft. */
    public List<Refusal> faults() {
        var faults = new ArrayList<Refusal>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            faults.add(Refusal.of("title", "notice.refused.title"));
        }
        if (body.isBlank() || body.length() > LONGEST_BODY) {
            faults.add(Refusal.of("body", "notice.refused.body"));
        }
        if (contactName != null && contactName.length() > LONGEST_NAME) {
            faults.add(Refusal.of("contactName", "notice.refused.contact-name"));
        }
        if (contactPhone != null && DutyPhone.parse(contactPhone).isEmpty()) {
            faults.add(Refusal.of("contactPhone", "notice.refused.contact-phone"));
        }
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            faults.add(Refusal.of("days", "notice.refused.days"));
        }
        return faults;
    }

    /** What more a 公示 needs before it is published: a period, and whom one tells. */
    public List<Refusal> missing() {
        var missing = new ArrayList<Refusal>();
        if (kind.takesObjections()) {
            if (days == null) {
                missing.add(Refusal.of("days", "notice.missing.days"));
            }
            if (contactName == null) {
                missing.add(Refusal.of("contactName", "notice.missing.contact-name"));
            }
            if (contactPhone == null) {
                missing.add(Refusal.of("contactPhone", "notice.missing.contact-phone"));
            }
        }
        return missing;
    }

    /** Everything in it that the public reads. */
    String publicWords() {
        return title + "\n" + body + (contactName == null ? "" : "\n" + contactName);
    }
}
