package org.yuanba.problem.intake;

import org.yuanba.person.Landline;
import org.yuanba.person.Mobile;
import org.yuanba.problem.ProblemRefused;

/**
 * Who tells it, as far as she wants to say: for those who handle it alone, kept encrypted.
 *
 * @param called what to call her, or empty
 * @param phone how to reach her, or empty
 */
public record Reporter(String called, String phone) {

    /** Somebody who leaves nothing. */
    public static final Reporter NOBODY = new Reporter("", "");

    private static final String BREAK = "\n";

    /** Takes away what does not belong in a line. */
    public Reporter {
        called = Report.clean(called).replaceAll("\\s+", " ");
        phone = Report.clean(phone).replaceAll("\\s+", " ");
    }

    /** Whether she left nothing. */
    public boolean isNobody() {
        return called.isEmpty() && phone.isEmpty();
    }

    void check() {
        if (called.length() > 20) {
            throw new ProblemRefused("called", "problem.refused.called");
        }
        if (!phone.isEmpty() && !phone.matches("[0-9+][0-9 -]{4,22}")) {
            throw new ProblemRefused("phone", "problem.refused.phone");
        }
    }

    /** Her phone, masked. */
    public String maskedPhone() {
        return Mobile.parse(phone)
                .map(one -> one.masked())
                .or(() -> Landline.parse(phone).map(one -> one.masked()))
                .orElse(phone.isEmpty() ? "" : "****");
    }

    /** As it is sealed. */
    public String written() {
        return called + BREAK + phone;
    }

    /** What was sealed. */
    public static Reporter read(String written) {
        var lines = written.split(BREAK, -1);
        return new Reporter(lines[0], lines.length > 1 ? lines[1] : "");
    }

    /** Nothing of her: this is never shown whole by accident. */
    @Override
    public String toString() {
        return "Reporter[…]";
    }
}
