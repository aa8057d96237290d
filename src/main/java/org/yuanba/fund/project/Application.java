package org.yuanba.fund.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuanba.fund.call.ApplicantKind;
import org.yuanba.fund.call.Call;
import org.yuanba.shared.Money;
import org.yuanba.shared.PlaceKey;

/**
 * An application as it is handed in, one page.
 *
 * @param place for which compound
 * @param title what it is called
 * @param need what is wrong today
 * @param plan what is to be done
 * @param applicant who applies
 * @param applicantName its name
 * @param channel how it came in
 * @param helpedBy who helped, none when nobody did
 * @param agreedHow how she agreed to that
 * @param speaker how the one who presents it agreed to be called in public, or none
 * @param lines what the money is for
 * @param askers those who ask for it
 */
public record Application(
        PlaceKey place,
        String title,
        String need,
        String plan,
        ApplicantKind applicant,
        String applicantName,
        Channel channel,
        @Nullable String helpedBy,
        @Nullable String agreedHow,
        @Nullable String speaker,
        List<BudgetLine> lines,
        List<Asking> askers) {

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_LINE = 60;
    private static final int MOST_LINES = 12;
    private static final int MOST_ASKERS = 12;

    /** Keeps its own lists. */
    public Application {
        lines = List.copyOf(lines);
        askers = List.copyOf(askers);
    }

    /** What it costs: the sum of its lines. */
    public Money cost() {
        return lines.stream().map(BudgetLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Refuses what is wrong, field by field. */
    void check(Call call) {
        ProjectRefused.when(!call.place().covers(place), "place", "project.refused.place");
        text("title", title, LONGEST_TITLE);
        text("need", need, LONGEST_TEXT);
        text("plan", plan, LONGEST_TEXT);
        text("applicantName", applicantName, LONGEST_TITLE);
        ProjectRefused.when(!call.applicants().contains(applicant), "applicant", "project.refused.applicant");
        if (channel == Channel.HELPED) {
            ProjectRefused.when(isBad(helpedBy, 40), "helpedBy", "project.refused.helped-by");
            ProjectRefused.when(isBad(agreedHow, 80), "agreedHow", "project.refused.agreed-how");
        }
        ProjectRefused.when(speaker != null && speaker.length() > 20, "speaker", "project.refused.speaker");
        checkMoney(call);
        ProjectRefused.when(askers.isEmpty() || askers.size() > MOST_ASKERS, "asker1", "project.refused.askers");
        for (int i = 0; i < askers.size(); i++) {
            ProjectRefused.when(askers.get(i).isBad(), "asker" + (i + 1), "project.refused.asker");
        }
    }

    private void checkMoney(Call call) {
        ProjectRefused.when(lines.isEmpty() || lines.size() > MOST_LINES, "line1", "project.refused.lines");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            ProjectRefused.when(isBad(line.said(), LONGEST_LINE), "line" + (i + 1), "project.refused.line");
            ProjectRefused.when(line.amount().isZero(), "amount" + (i + 1), "project.refused.amount");
        }
        ProjectRefused.when(
                cost().compareTo(call.mostEach()) > 0,
                "amount1",
                "project.refused.too-much",
                call.mostEach().yuan());
    }

    private static void text(String field, String value, int longest) {
        ProjectRefused.when(isBad(value, longest), field, "project.refused." + field, longest);
    }

    private static boolean isBad(@Nullable String text, int longest) {
        return text == null || text.isBlank() || text.strip().length() > longest;
    }

    /** Everything in it that the public reads. */
    String publicWords() {
        var words = new StringBuilder(title + "\n" + need + "\n" + plan + "\n" + applicantName);
        lines.forEach(line -> words.append('\n').append(line.said()));
        return speaker == null ? words.toString() : words + "\n" + speaker;
    }

    /**
     * One who asks for it.
     *
     * @param called how she is called
     * @param door where she lives, may be empty
     */
    public record Asking(String called, String door) {

        boolean isBad() {
            return called.isBlank() || called.length() > 20 || door.length() > 40;
        }
    }
}
